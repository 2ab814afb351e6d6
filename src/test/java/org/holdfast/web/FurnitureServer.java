package org.holdfast.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.holdfast.tenancy.CurrentActor;
import org.holdfast.tenancy.Role;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The furniture and its gallery on a real server, without the modules, a database or
 * sign-in: everybody is a manager. The policy for content is as strict as in production.
 */
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class, ThymeleafAutoConfiguration.class,
		HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class, MultipartAutoConfiguration.class,
		ValidationAutoConfiguration.class })
@Import({ WebConfiguration.class, PageModel.class, ErrorAdvice.class, ErrorPageController.class, FormBinding.class,
		StillHereController.class, Gallery.class })
class FurnitureServer {

	@Bean
	OncePerRequestFilter everybodyIsAManager() {
		return new OncePerRequestFilter() {

			@Override
			protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
					throws ServletException, IOException {
				response.setHeader("Content-Security-Policy",
						"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
								+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
				try {
					CurrentActor.runAs(Rendered.somebody(Role.MANAGER), () -> {
						chain.doFilter(request, response);
						return "done";
					});
				}
				catch (ServletException | IOException | RuntimeException ex) {
					throw ex;
				}
				catch (Exception ex) {
					throw new ServletException(ex);
				}
			}

			@Override
			protected boolean shouldNotFilterErrorDispatch() {
				return false;
			}

		};
	}

}
