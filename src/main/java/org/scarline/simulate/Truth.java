package org.scarline.simulate;

import java.util.EnumMap;
import java.util.Map;
import org.scarline.clinic.Coded;

/** The numbers that a simulation is made from, one per {@link Parameter}. */
public final class Truth {
    private static final Map<String, Parameter> BY_CODE = Coded.byCode(Parameter.class);

    private final Map<Parameter, Double> values;

    private Truth(Map<Parameter, Double> values) {
        this.values = values;
    }

    /** Every parameter as it usually is. */
    public static Truth usual() {
        var values = new EnumMap<Parameter, Double>(Parameter.class);
        for (var parameter : Parameter.values()) {
            values.put(parameter, parameter.usual());
        }
        return new Truth(values);
    }

    /** The same with another value of one parameter. Throws {@link IllegalArgumentException} when the value is out of its range. */
    public Truth with(Parameter parameter, double value) {
        var changed = new EnumMap<>(values);
        changed.put(parameter, parameter.checked(value));
        return new Truth(changed);
    }

    /** The same with another value of the parameter of that code, as in {@code rf_effect}. Throws {@link IllegalArgumentException}. */
    public Truth with(String code, double value) {
        var parameter = BY_CODE.get(code);
        if (parameter == null) {
            throw new IllegalArgumentException("no parameter \"%s\": expected one of %s"
                    .formatted(code, BY_CODE.keySet().stream().sorted().toList()));
        }
        return with(parameter, value);
    }

    public double get(Parameter parameter) {
        return values.getOrDefault(parameter, parameter.usual());
    }
}
