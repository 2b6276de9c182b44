package org.scarline.ingest.variant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The canonical files of what a workbook holds: the columns that it has, and no others. */
final class Canonical {
    private final Set<String> columns = new TreeSet<>();

    /** Says that a column of ours is in the workbook. */
    void has(String ours) {
        columns.add(ours);
    }

    boolean hasAny(String... ours) {
        return List.of(ours).stream().anyMatch(columns::contains);
    }

    String patients(Clinic clinic) {
        var lines = new ArrayList<String>();
        lines.add("patient_id,birth_year,fitzpatrick,sex,research_consent");
        clinic.patients()
                .forEach(each -> lines.add(String.join(
                        ",",
                        each.id(),
                        if_("birth", String.valueOf(each.born().getYear())),
                        if_("fitzpatrick", String.valueOf(each.skin())),
                        if_("sex", each.sex()),
                        if_("research_consent", each.consent()))));
        return String.join("\n", lines) + "\n";
    }

    String sessions(Clinic clinic, String currency) {
        var lines = new ArrayList<String>();
        lines.add("patient_id,session_date,modality,adjunct,body_site,side,needle_depth_mm,passes,rf_energy_mj,pain,"
                + "erythema_days,adverse_events,cost,currency,operator_id");
        clinic.sessions()
                .forEach(each -> lines.add(String.join(
                        ",",
                        each.patient().id(),
                        each.day().toString(),
                        each.modality(),
                        each.adjunct(),
                        "face",
                        if_("side", each.patient().side()),
                        if_("needle_depth_mm", each.depth()),
                        if_("passes", String.valueOf(each.passes())),
                        if_("rf_energy_mj", each.energy()),
                        if_("pain", String.valueOf(each.pain())),
                        if_("erythema_days", String.valueOf(each.redness())),
                        if_("adverse_events", each.events()),
                        if_("cost", String.valueOf(each.cost())),
                        if_("cost", currency),
                        if_("operator_id", each.operator()))));
        return String.join("\n", lines) + "\n";
    }

    String ratings(Clinic clinic) {
        var lines = new ArrayList<String>();
        lines.add("patient_id,assessed_on,scar_type,instrument,score,rater_role,body_site,side");
        clinic.ratings()
                .forEach(each -> lines.add(String.join(
                        ",",
                        each.patient().id(),
                        each.day().toString(),
                        each.type(),
                        "goodman_baron_grade",
                        each.score(),
                        each.role(),
                        "face",
                        if_("side of ratings", each.patient().side()))));
        return String.join("\n", lines) + "\n";
    }

    private String if_(String ours, String value) {
        return columns.contains(ours) ? value : "";
    }
}
