package org.scarline.report.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;

/**
 * Who is left after each stage, from top to bottom, and to the side who was left out and why.
 *
 * @param nothing what to say when there is no stage
 */
public record FlowChart(List<Stage> stages, String nothing) implements Chart {
    /** One stage with those left out after it. */
    public record Stage(String label, String count, List<Out> out) {
        public Stage {
            out = List.copyOf(out);
        }
    }

    /** How many were left out, and why. */
    public record Out(String reason, String count) {}

    private static final double BOX = 23;
    private static final double GAP = 16;
    private static final double LINE = 11;
    private static final double STAGES = 214;
    private static final double SIDE = 252;
    private static final Font LABEL = Typeface.SEMIBOLD.size(9);
    private static final Font COUNT = Typeface.BOLD.size(10.5);
    private static final Font REASON = Typeface.REGULAR.size(8);
    private static final Font REASON_COUNT = Typeface.SEMIBOLD.size(8);
    private static final Color FRAME = new Color(0xB9C2CC);

    public FlowChart {
        stages = List.copyOf(stages);
    }

    @Override
    public double height() {
        return stages.isEmpty()
                ? 120
                : stages.stream().mapToDouble(FlowChart::between).sum() + BOX * stages.size() - GAP + 4;
    }

    /** From a stage's lower edge to the next stage, wide enough for those left out. */
    private static double between(Stage stage) {
        return stage.out().isEmpty() ? GAP : Math.max(GAP, side(stage) + 8);
    }

    private static double side(Stage stage) {
        return stage.out().stream().mapToInt(out -> lines(out).size()).sum() * LINE + 8;
    }

    private static List<String> lines(Out out) {
        return TextLines.wrap(out.reason(), REASON, SIDE - 58, 2);
    }

    @Override
    public void draw(Graphics2D graphics, Rectangle2D box) {
        var pen = new Pen(graphics);
        if (stages.isEmpty()) {
            pen.empty(box, nothing);
        }
        var top = box.getY() + 2;
        for (var i = 0; i < stages.size(); i++) {
            var stage = stages.get(i);
            stage(pen, stage, box.getX() + 1, top);
            var next = top + BOX + between(stage);
            if (i < stages.size() - 1) {
                arrow(pen, box.getX() + STAGES / 2, top + BOX, next);
            }
            if (!stage.out().isEmpty()) {
                out(pen, stage, box, top + BOX + between(stage) / 2);
            }
            top = next;
        }
    }

    private static void stage(Pen pen, Stage stage, double left, double top) {
        var frame = new RoundRectangle2D.Double(left, top, STAGES, BOX, 6, 6);
        pen.fill(frame, Theme.PANEL);
        pen.outline(frame, GroupStyle.STANDARD.mark(), Theme.THIN);
        var room = STAGES - 24 - TextLines.width(stage.count(), COUNT);
        var label = TextLines.wrap(stage.label(), LABEL, room, 1).get(0);
        pen.text(label, left + 9, top + BOX / 2, LABEL, Theme.INK, Pen.At.LEFT);
        pen.text(stage.count(), left + STAGES - 9, top + BOX / 2, COUNT, GroupStyle.STANDARD.text(), Pen.At.RIGHT);
    }

    private static void arrow(Pen pen, double x, double from, double to) {
        pen.line(x, from, x, to - 4, Theme.AXIS, Theme.THIN);
        var head = new Path2D.Double();
        head.moveTo(x, to - 0.5);
        head.lineTo(x - 3, to - 6);
        head.lineTo(x + 3, to - 6);
        head.closePath();
        pen.fill(head, Theme.AXIS);
    }

    private static void out(Pen pen, Stage stage, Rectangle2D box, double middle) {
        var height = side(stage);
        var left = box.getMaxX() - SIDE - 1;
        var frame = new Rectangle2D.Double(left, middle - height / 2, SIDE, height);
        pen.line(box.getX() + STAGES / 2, middle, left, middle, Theme.AXIS, Theme.THIN);
        pen.fill(frame, Color.WHITE);
        pen.outline(frame, FRAME, Theme.THIN);
        var line = frame.getMinY() + 4 + LINE / 2;
        var counts = stage.out().stream()
                .mapToDouble(each -> TextLines.width(each.count(), REASON_COUNT))
                .max()
                .orElse(0);
        for (var each : stage.out()) {
            pen.text(each.count(), left + 9 + counts, line, REASON_COUNT, Theme.INK, Pen.At.RIGHT);
            for (var words : lines(each)) {
                pen.text(words, left + 15 + counts, line, REASON, Theme.INK, Pen.At.LEFT);
                line += LINE;
            }
        }
    }
}
