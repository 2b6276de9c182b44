package org.scarline.night;

import org.scarline.clinic.Instruments;
import org.scarline.compare.CompareStep;
import org.scarline.disk.table.TableFolder;
import org.scarline.reference.ReferenceFolder;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Results become verdicts: the step compare. */
@Configuration(proxyBeanMethods = false)
class CompareConfiguration {
    @Bean
    Step compare(
            Steps steps, Settings settings, TableFolder staging, ReferenceFolder reference, Instruments instruments) {
        return steps.make(
                new CompareStep(reference, () -> staging, instruments, settings.primary(), settings.matters())::step);
    }
}
