package org.scarline.night;

import java.io.IOException;
import org.scarline.clinic.Instruments;
import org.scarline.derive.Derivation;
import org.scarline.derive.DeriveStep;
import org.scarline.derive.OutcomeTable;
import org.scarline.ingest.account.Accounts;
import org.scarline.rows.Stores;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows become outcomes: the step derive. */
@Configuration(proxyBeanMethods = false)
class DeriveConfiguration {
    @Bean
    OutcomeTable outcomes(JdbcTemplate database, Stores stores) {
        return new OutcomeTable(database, stores.patients(), stores.marks());
    }

    @Bean
    Step derive(
            Steps steps,
            Identity identity,
            Instruments instruments,
            Stores stores,
            OutcomeTable outcomes,
            Accounts accounts)
            throws IOException {
        var derivation = new Derivation(instruments);
        return steps.make(
                new DeriveStep(derivation, identity.derivedWith(), stores, outcomes, accounts::quality)::step);
    }
}
