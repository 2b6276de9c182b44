package org.scarline.report.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.scarline.report.chart.Chart;
import org.scarline.report.chart.Typeface;
import org.w3c.dom.Element;

/** Draws charts into the PDF as vectors with selectable text in the page's own fonts. */
final class PdfCharts implements FSObjectDrawer {
    /** Type of the objects in the template that stand for a chart. */
    static final String TYPE = "application/x-scarline-chart";

    private final Map<String, Chart> charts;
    private final PdfBoxGraphics2DFontTextDrawer text;

    PdfCharts(Map<String, Chart> charts, Map<Typeface, PDFont> faces) {
        this.charts = charts;
        this.text = new PdfBoxGraphics2DFontTextDrawer() {
            @Override
            protected PDFont mapFont(Font font, IFontTextDrawerEnv environment) {
                return Objects.requireNonNull(faces.get(Typeface.of(font)));
            }
        };
    }

    @Override
    public Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        var chart = charts.get(element.getAttribute("data-figure"));
        if (chart == null) {
            throw new IllegalStateException("no chart " + element.getAttribute("data-figure"));
        }
        var wide = (float) (width / dotsPerPixel);
        var high = (float) (height / dotsPerPixel);
        device.drawWithGraphics((float) x, (float) y, wide, high, graphics -> {
            ((PdfBoxGraphics2D) graphics).setFontTextDrawer(text);
            var scale = wide / Chart.WIDTH;
            graphics.scale(scale, scale);
            chart.draw(graphics, new Rectangle2D.Double(0, 0, Chart.WIDTH, chart.height()));
        });
        return Map.of();
    }
}
