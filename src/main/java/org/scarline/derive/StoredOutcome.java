package org.scarline.derive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.scarline.derive.outcome.Contribution;
import org.scarline.derive.outcome.ContributionKind;
import org.scarline.derive.outcome.Level;
import org.scarline.derive.outcome.Outcome;
import org.scarline.derive.outcome.WholeAxis;

/**
 * A stored outcome, read once and contribution by contribution: whoever adds up a hundred million of them makes no object of
 * each. Words are the same objects in every outcome.
 */
@SuppressWarnings("EnumOrdinal") // the position is what is stored; the codec's version guards it
public final class StoredOutcome {
    private static final ContributionKind[] KINDS = ContributionKind.values();
    private static final Level[] LEVELS = levels();
    private static final Outcome.Skin[] SKINS = Outcome.Skin.values();

    private final Bytes in;
    private final Outcome.Person person;
    private final boolean perProtocol;
    private final Outcome.Rows rows;
    private final String[] words;
    private final List<Outcome.CourseGiven> courses;
    private final int contributions;
    private int left;
    private ContributionKind kind = ContributionKind.CELLS;
    private String instrument = "";
    private String raterRole = "";
    private String scarType = "";
    private int position = WholeAxis.NONE.position();
    private int armWord;
    private boolean sameSeries;
    private long a;
    private long b;

    /** Reads up to the contributions. Throws {@link IllegalArgumentException} for a record of another version or one cut short. */
    public StoredOutcome(byte[] record) {
        in = new Bytes(record);
        var version = in.number();
        if (version != OutcomeCodec.VERSION) {
            throw new IllegalArgumentException(
                    "record of version %d: expected %d".formatted(version, OutcomeCodec.VERSION));
        }
        var flags = (int) in.number();
        var lastDay = in.points();
        var sex = word();
        var born = (int) in.number();
        person = new Outcome.Person(SKINS[flags >> 1], sex, born == 0 ? OptionalInt.empty() : OptionalInt.of(born));
        perProtocol = (flags & 1) == 1;
        rows = new Outcome.Rows(
                lastDay == ContributionKind.NONE ? OptionalInt.empty() : OptionalInt.of((int) lastDay),
                (int) in.number(),
                (int) in.number());
        words = new String[(int) in.number() + 1];
        for (var i = 0; i < words.length - 1; i++) {
            words[i] = word();
        }
        words[words.length - 1] = "";
        armWord = words.length - 1;
        courses = readCourses();
        contributions = (int) in.number();
        left = contributions;
    }

    /** The level of a position. */
    public static Level level(int position) {
        return LEVELS[position];
    }

    /** By position. */
    private static Level[] levels() {
        var all = Level.all();
        var byPosition = new Level[all.get(all.size() - 1).position() + 1];
        Arrays.fill(byPosition, WholeAxis.NONE);
        all.forEach(level -> byPosition[level.position()] = level);
        return byPosition;
    }

    private String word() {
        return new String(in.text(), StandardCharsets.UTF_8).intern();
    }

    private List<Outcome.CourseGiven> readCourses() {
        var given = new ArrayList<Outcome.CourseGiven>();
        for (var rest = in.number(); rest > 0; rest--) {
            var ofArm = words[(int) in.number()];
            var last = in.number();
            var currency = words[(int) in.number()];
            given.add(new Outcome.CourseGiven(ofArm, (int) (last >> 1), (last & 1) == 1, currency, in.number()));
        }
        return given;
    }

    public Outcome.Person person() {
        return person;
    }

    public boolean perProtocol() {
        return perProtocol;
    }

    public Outcome.Rows rows() {
        return rows;
    }

    public List<Outcome.CourseGiven> courses() {
        return courses;
    }

    /** How many contributions there are in all. */
    int contributions() {
        return contributions;
    }

    /** Goes to the next contribution, at first to the first one; whether there is one. */
    public boolean next() {
        if (left == 0) {
            return false;
        }
        left--;
        var mask = (int) in.number();
        sameSeries = (mask & OutcomeCodec.OF_SERIES) == 0;
        kind = (mask & OutcomeCodec.KIND) == 0 ? kind : KINDS[(int) in.number()];
        instrument = (mask & OutcomeCodec.INSTRUMENT) == 0 ? instrument : words[(int) in.number()];
        raterRole = (mask & OutcomeCodec.ROLE) == 0 ? raterRole : words[(int) in.number()];
        scarType = (mask & OutcomeCodec.SCAR_TYPE) == 0 ? scarType : words[(int) in.number()];
        position = (mask & OutcomeCodec.LEVEL) == 0 ? position : (int) in.number();
        armWord = (mask & OutcomeCodec.ARM) == 0 ? armWord : (int) in.number();
        if ((mask & OutcomeCodec.SAME_VALUES) == 0) {
            a = in.points();
            b = in.points();
        }
        return true;
    }

    /** Whether kind, instrument, role and scar type are those of the contribution before. */
    public boolean isOfSameSeries() {
        return sameSeries;
    }

    public ContributionKind kind() {
        return kind;
    }

    public Level level() {
        return LEVELS[position];
    }

    /** The position of the level. Throws {@link ArrayIndexOutOfBoundsException} where it is none. */
    int position() {
        return position;
    }

    /** How many positions there can be. */
    static int positions() {
        return LEVELS.length;
    }

    public String arm() {
        return words[armWord];
    }

    /** Which of this outcome's words that is, from 0. */
    public int armWord() {
        return armWord;
    }

    /** How many words this outcome has. */
    public int words() {
        return words.length;
    }

    public String instrument() {
        return instrument;
    }

    public String raterRole() {
        return raterRole;
    }

    public String scarType() {
        return scarType;
    }

    /** The whole place; it is made anew each time. */
    public Contribution.Key key() {
        return new Contribution.Key(kind, instrument, raterRole, scarType, level(), arm());
    }

    public long a() {
        return a;
    }

    public long b() {
        return b;
    }
}
