package org.scarline.ingest.suggest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.scarline.ingest.suggest.redcap.RedcapExport.Boxes;
import org.scarline.ingest.suggest.redcap.RedcapExport.Choice;

/** Drafts lists whose words have a checkbox each, those of a row or of one visit of it. */
final class BoxesDraft {
    private final List<Boxes> boxes;
    private final Page page;

    BoxesDraft(List<Boxes> boxes, Page page) {
        this.boxes = boxes;
        this.page = page;
        boxes.forEach(each -> each.columns().keySet().forEach(page::name));
    }

    /** Whether a column of ours is such a list. */
    boolean has(String ours) {
        return boxes.stream().anyMatch(each -> each.ours().equals(ours));
    }

    /** Writes those of whole rows. */
    void write() {
        boxes.stream().filter(each -> !isWide(each)).forEach(each -> {
            ask(each);
            page.line("%s      %s".formatted(each.isKnown() ? "" : "#", source(each)));
        });
    }

    /** Asks what the boxes of visits stand for, each word once. */
    void askOfVisits() {
        boxes.stream()
                .filter(this::isWide)
                .filter(each -> boxes.stream().filter(other -> other.ours().equals(each.ours())).findFirst().stream()
                        .allMatch(each::equals))
                .forEach(this::ask);
    }

    /** Those of one visit, each as a part of its row; boxes of which it is not known what they stand for are asked. */
    List<String> of(String label) {
        return boxes.stream()
                .filter(each -> isWide(each) && each.label().equals(label) && each.isKnown())
                .map(this::source)
                .toList();
    }

    private boolean isWide(Boxes one) {
        return boxes.stream().filter(each -> each.ours().equals(one.ours())).count() > 1;
    }

    private void ask(Boxes each) {
        var open = each.columns().values().stream()
                .filter(choice -> choice.code().isEmpty())
                .map(Choice::text)
                .toList();
        if (!open.isEmpty()) {
            page.doubt(
                    "what do the boxes %s of %s stand for? Write our words for the ?, and take the sign # away; what is none of ours is left out"
                            .formatted(Page.quoted(open), each.ours()));
        }
    }

    private String source(Boxes each) {
        var byCode = new LinkedHashMap<String, List<String>>();
        each.columns()
                .forEach((field, choice) -> byCode.computeIfAbsent(
                                Optional.of(choice.code())
                                        .filter(code -> !code.isEmpty())
                                        .orElse("?"),
                                any -> new ArrayList<>())
                        .add(page.name(field)));
        var words = new ArrayList<String>();
        byCode.forEach((code, names) -> {
            if (code.equals("?") || names.size() == 1) {
                names.forEach(name -> words.add("%s: %s".formatted(code, name)));
            } else {
                words.add("%s: [%s]".formatted(code, String.join(", ", names)));
            }
        });
        return "%s: {ticked: {%s}}".formatted(each.ours(), String.join(", ", words));
    }
}
