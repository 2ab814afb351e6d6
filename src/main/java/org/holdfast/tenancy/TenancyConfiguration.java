package org.holdfast.tenancy;

import java.util.UUID;

import javax.sql.DataSource;

import org.hibernate.cfg.MultiTenancySettings;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.TransactionExecutionListener;

/**
 * Puts up the two walls: Hibernate adds the institution to what it reads and writes, and
 * every transaction tells PostgreSQL for whom it works.
 */
@Configuration(proxyBeanMethods = false)
class TenancyConfiguration {

	@Bean
	CurrentTenantIdentifierResolver<UUID> institutionResolver() {
		return new InstitutionResolver();
	}

	@Bean
	HibernatePropertiesCustomizer institutionWall(CurrentTenantIdentifierResolver<UUID> resolver) {
		return (properties) -> properties.put(MultiTenancySettings.MULTI_TENANT_IDENTIFIER_RESOLVER, resolver);
	}

	@Bean
	TransactionExecutionListener databaseWall(ObjectProvider<DataSource> dataSource) {
		return new TransactionInstitution(dataSource);
	}

}
