package org.scarline.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

public class SiteTest {
    @Test
    void numbersEachClinicsPatientsFromOneWithoutGaps() {
        var ids = IntStream.range(0, 60)
                .boxed()
                .collect(Collectors.groupingBy(Site::of, Collectors.mapping(Site::idOf, Collectors.toList())));
        assertThat(ids.get(Site.CLINIC_A))
                .hasSize(30)
                .startsWith("P-0001", "P-0002")
                .endsWith("P-0030");
        assertThat(ids.get(Site.CLINIC_B))
                .hasSize(20)
                .startsWith("P-0001", "P-0002")
                .endsWith("P-0020");
        assertThat(ids.get(Site.CLINIC_C))
                .hasSize(10)
                .startsWith("P-0001", "P-0002")
                .endsWith("P-0010");
    }
}
