package org.holdfast.web;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the page furniture.
 *
 * @param helpName whom people ask for help, shown at the foot of every page; absent means
 * the administrator of their institution
 * @param helpEmail address for help, if there is one
 * @param helpPhone telephone number for help, if there is one
 */
@ConfigurationProperties("holdfast.web")
record WebProperties(@Nullable String helpName, @Nullable String helpEmail, @Nullable String helpPhone) {

}
