package org.scarline.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scarline.simulate.Census.GroupMean;

/** The truth beside the clinics' files, as JSON: every parameter, and what it came to. No inbox reads it. */
final class TruthFile {
    static final String NAME = "truth.json";

    /** One field a line, line feeds on every system. */
    private static final ObjectWriter WRITER = JsonMapper.builder()
            .build()
            .writer(new DefaultPrettyPrinter(Separators.createDefaultInstance()
                            .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                            .withObjectEmptySeparator(""))
                    .withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .with(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private TruthFile() {}

    static String text(Simulation.Settings settings, Census census) throws JsonProcessingException {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("generator", "SplitMix64");
        fields.put("seed", settings.seed());
        fields.put("patients", census.patients());
        fields.put("sessions", census.sessions());
        fields.put("ratings", census.ratings());
        fields.put("parameters", parameters(settings.truth()));
        fields.put("true_values", trueValues(census));
        return WRITER.writeValueAsString(fields) + "\n";
    }

    private static Map<String, Object> parameters(Truth truth) {
        var fields = new LinkedHashMap<String, Object>();
        for (var parameter : Parameter.values()) {
            var field = new LinkedHashMap<String, Object>();
            field.put("value", rounded(truth.get(parameter)));
            field.put("meaning", parameter.meaning());
            fields.put(parameter.code(), field);
        }
        return fields;
    }

    private static Map<String, Object> trueValues(Census census) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("treated_patients", census.treated());
        fields.put("improved_by_day_28", rounded(census.improvedByDay28()));
        fields.put("improved_by_day_42", rounded(census.improvedByDay42()));
        fields.put("improvement_by_start_arm", means(census.improvementByStartArm()));
        fields.put("improvement_by_scar_type", means(census.improvementByScarType()));
        fields.put("severity_by_start_arm", means(census.severityByStartArm()));
        return fields;
    }

    private static Map<String, Object> means(Map<String, GroupMean> groups) {
        var fields = new LinkedHashMap<String, Object>();
        groups.forEach((group, mean) -> {
            var field = new LinkedHashMap<String, Object>();
            field.put("n", mean.n());
            field.put("mean", rounded(mean.mean()));
            fields.put(group, field);
        });
        return fields;
    }

    /** To six decimals, half even, without trailing zeros. */
    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    }
}
