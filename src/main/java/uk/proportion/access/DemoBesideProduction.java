package uk.proportion.access;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Ends the start before any other bean exists, so that no demo user ever reaches a production database. */
@Configuration(proxyBeanMethods = false)
@Profile(DemoSignIn.PROFILE + " & (prod | production)")
class DemoBesideProduction {

    @Bean
    static BeanFactoryPostProcessor refuseDemoBesideProduction() {
        return beans -> {
            throw new IllegalStateException("The profile 'demo' creates users with a published password: "
                    + "it cannot be active together with 'prod' or 'production'. Remove one of them.");
        };
    }
}
