package org.holdfast.security;

import java.time.Clock;
import java.util.EnumSet;

import jakarta.servlet.DispatcherType;
import org.holdfast.database.HoldfastSettings;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The ways in: assets for everybody, the API by token, pages by session. Which page asks
 * for which right stands at the page; {@link RequiresInterceptor} sees to it.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {

	private static final String[] ASSETS = { "/css/**", "/js/**", "/img/**", "/webjars/**", "/favicon.ico",
			"/actuator/health/**" };

	private final SignInFirst signInFirst;

	SecurityConfiguration(SignInFirst signInFirst) {
		this.signInFirst = signInFirst;
	}

	@Bean
	@Order(1)
	SecurityFilterChain assets(HttpSecurity http) {
		bare(http.securityMatcher(ASSETS)).csrf(AbstractHttpConfigurer::disable)
			.securityContext(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable);
		return http.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain api(HttpSecurity http, People people) {
		bare(http.securityMatcher("/api/**")).csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.addFilterBefore(new BearerFilter(people), AuthorizationFilter.class);
		return http.build();
	}

	@Bean
	@Order(3)
	SecurityFilterChain pages(HttpSecurity http, People people, SessionLimits limits, Clock clock) {
		http.headers(AbstractHttpConfigurer::disable)
			// the press may come from a mail program, which knows the sealed link alone
			.csrf((forms) -> forms
				.ignoringRequestMatchers(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/reminders/stop/*")))
			.requestCache(AbstractHttpConfigurer::disable)
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/actuator/**").denyAll().anyRequest().permitAll())
			.exceptionHandling((refusals) -> refusals.authenticationEntryPoint(this.signInFirst)
				.accessDeniedHandler(new FormRefusal(this.signInFirst)))
			.logout((logout) -> logout
				.logoutRequestMatcher(PathPatternRequestMatcher.pathPattern(HttpMethod.POST, "/sign-out"))
				.logoutSuccessUrl("/sign-in?signedOut"))
			.addFilterBefore(new ActorFilter(people, limits, clock), AuthorizationFilter.class);
		return http.build();
	}

	@Bean
	StrictHeaders strictHeaders(HoldfastSettings settings) {
		return new StrictHeaders(settings.publicUrl().startsWith("https:"));
	}

	@Bean
	WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> headersValve(StrictHeaders strictHeaders) {
		return (tomcat) -> tomcat.addEngineValves(new HeadersValve(strictHeaders));
	}

	@Bean
	FilterRegistrationBean<HeadersFilter> headersFilter(StrictHeaders strictHeaders) {
		FilterRegistrationBean<HeadersFilter> headers = new FilterRegistrationBean<>(new HeadersFilter(strictHeaders));
		headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
		headers.setDispatcherTypes(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
		return headers;
	}

	@Bean
	AuthenticationManager nobodyByDefault() {
		return (authentication) -> {
			throw new ProviderNotFoundException("People sign in on the page");
		};
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(new RequiresInterceptor(this.signInFirst)).order(Ordered.HIGHEST_PRECEDENCE);
	}

	private static HttpSecurity bare(HttpSecurity http) {
		return http.headers(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll());
	}

}
