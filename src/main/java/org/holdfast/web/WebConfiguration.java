package org.holdfast.web;

import java.time.Duration;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Sets up messages, languages, formats and the answers to failures.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebProperties.class)
@PropertySource("classpath:org/holdfast/web/furniture.properties")
class WebConfiguration {

	@Bean
	MessageSource messageSource() {
		return new Messages();
	}

	@Bean
	ReaderLocale localeResolver() {
		return new ReaderLocale();
	}

	@Bean
	WebMvcConfigurer pageInterceptors(ReaderLocale localeResolver) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry registry) {
				registry.addInterceptor(new LanguageSwitch(localeResolver))
					.order(Ordered.HIGHEST_PRECEDENCE)
					.excludePathPatterns("/api/**");
				registry.addInterceptor(new RefusedForms());
				registry.addInterceptor(new KnownParameters()).addPathPatterns("/api/**");
			}

			@Override
			public void addResourceHandlers(ResourceHandlerRegistry registry) {
				assets(registry, "/css/**", "classpath:/static/css/");
				assets(registry, "/js/**", "classpath:/static/js/");
				assets(registry, "/img/**", "classpath:/static/img/");
				assets(registry, "/webjars/**", "classpath:/META-INF/resources/webjars/");
			}
		};
	}

	/**
	 * Only these paths hold files: a link to a page is then written without looking for a
	 * file of its name.
	 */
	private static void assets(ResourceHandlerRegistry registry, String pattern, String location) {
		registry.addResourceHandler(pattern)
			.addResourceLocations(location)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic())
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

	@Bean
	WebMvcRegistrations formReading() {
		return new WebMvcRegistrations() {
			@Override
			public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
				return new FormBinding.Adapter();
			}
		};
	}

	/**
	 * What programs send is read strictly: a member that does not exist is not ignored.
	 * @param json the application's reader and writer of JSON
	 * @return reads bodies
	 */
	@Bean
	@Order(Ordered.LOWEST_PRECEDENCE)
	ServerHttpMessageConvertersCustomizer strictBodies(JsonMapper json) {
		JsonMapper strict = json.rebuild()
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.build();
		return (converters) -> converters.withJsonConverter(new JacksonJsonHttpMessageConverter(strict));
	}

	@Bean
	Format format(MessageSource messageSource, ObjectProvider<InstitutionZones> zones) {
		return new Format(messageSource, new ReaderZone(zones));
	}

	@Bean
	Moments moments(ObjectProvider<InstitutionZones> zones) {
		return new Moments(new ReaderZone(zones));
	}

	@Bean
	PageErrors pageErrors(MessageSource messageSource) {
		return new PageErrors(messageSource);
	}

	@Bean
	PageTitle pageTitle(MessageSource messageSource, PageErrors pageErrors) {
		return new PageTitle(messageSource, pageErrors);
	}

	@Bean
	Problems problems(MessageSource messageSource) {
		return new Problems(messageSource);
	}

	@Bean
	ProblemAnswers problemAnswers(MessageSource messageSource, PageModel pageModel) {
		return new ProblemAnswers(messageSource, pageModel);
	}

	@Bean
	FilterRegistrationBean<CorrelationFilter> correlationFilter() {
		FilterRegistrationBean<CorrelationFilter> registration = new FilterRegistrationBean<>(new CorrelationFilter());
		registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
		return registration;
	}

}
