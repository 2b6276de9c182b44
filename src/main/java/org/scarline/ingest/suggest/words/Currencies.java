package org.scarline.ingest.suggest.words;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Currencies by the signs that stand beside costs; a sign that several countries share names them all. */
public final class Currencies {
    private static final Map<Pattern, List<String>> SIGNS = signs();

    /** How costs are called, without marks, and what is paid where they are. */
    private static final Map<Pattern, List<String>> BY_LANGUAGE = byLanguage();

    private Currencies() {}

    private static Map<Pattern, List<String>> byLanguage() {
        var languages = new LinkedHashMap<Pattern, List<String>>();
        languages.put(Pattern.compile("kwota|koszt|oplata|zaplacono"), List.of("PLN"));
        languages.put(Pattern.compile("cena"), List.of("PLN", "CZK"));
        languages.put(Pattern.compile("castka|uhrada|platba"), List.of("CZK"));
        languages.put(Pattern.compile("valor|preco"), List.of("BRL", "EUR"));
        languages.put(Pattern.compile("precio|importe|coste|costo"), List.of("EUR", "MXN"));
        languages.put(Pattern.compile("ucret|tutar|fiyat"), List.of("TRY"));
        languages.put(Pattern.compile("pris|belopp|belob|belop"), List.of("SEK", "NOK", "DKK"));
        languages.put(Pattern.compile("ar|dij|osszeg|koltseg"), List.of("HUF"));
        languages.put(Pattern.compile("preis|betrag|honorar|kosten"), List.of("EUR", "CHF"));
        languages.put(Pattern.compile("fee|price|charge"), List.of("USD", "GBP"));
        return languages;
    }

    private static Map<Pattern, List<String>> signs() {
        var signs = new LinkedHashMap<Pattern, List<String>>();
        signs.put(Pattern.compile("(?i)\u20ac|\\beuros?\\b|\\beur\\b"), List.of("EUR"));
        signs.put(Pattern.compile("(?i)\\b(chf|sfr|fr\\.)"), List.of("CHF"));
        signs.put(Pattern.compile("(?i)\u00a3|\\bgbp\\b"), List.of("GBP"));
        signs.put(Pattern.compile("(?i)\u20ba|\\b(tl|try)\\b"), List.of("TRY"));
        signs.put(Pattern.compile("(?i)z\u0142|\\bpln\\b"), List.of("PLN"));
        signs.put(Pattern.compile("(?i)\\bk\u010d|\\bczk\\b"), List.of("CZK"));
        signs.put(Pattern.compile("(?i)\\bft\\b|\\bhuf\\b"), List.of("HUF"));
        signs.put(Pattern.compile("(?i)円|\\bjpy\\b"), List.of("JPY"));
        signs.put(Pattern.compile("(?i)元|\\b(cny|rmb)\\b"), List.of("CNY"));
        signs.put(Pattern.compile("(?i)원|₩|\\bkrw\\b"), List.of("KRW"));
        signs.put(Pattern.compile("(?i)\\b(aed|dirhams?)\\b"), List.of("AED"));
        signs.put(Pattern.compile("(?i)\\b(sar|riyals?)\\b"), List.of("SAR"));
        signs.put(Pattern.compile("[¥￥]"), List.of("JPY", "CNY"));
        signs.put(Pattern.compile("(?i)\\bsek\\b"), List.of("SEK"));
        signs.put(Pattern.compile("(?i)\\bnok\\b"), List.of("NOK"));
        signs.put(Pattern.compile("(?i)\\bdkk\\b"), List.of("DKK"));
        signs.put(Pattern.compile("(?i)\\bkr\\b\\.?"), List.of("SEK", "NOK", "DKK"));
        signs.put(Pattern.compile("(?i)R\\$|\\bbrl\\b|\\breais\\b"), List.of("BRL"));
        signs.put(Pattern.compile("(?i)\\busd\\b|US\\$"), List.of("USD"));
        signs.put(Pattern.compile("(?i)\\bcad\\b"), List.of("CAD"));
        signs.put(Pattern.compile("(?i)\\baud\\b"), List.of("AUD"));
        signs.put(Pattern.compile("(?i)\\bmxn\\b|\\bpesos?\\b"), List.of("MXN"));
        signs.put(Pattern.compile("(?<![A-Z])\\$"), List.of("USD", "CAD", "AUD", "MXN"));
        return signs;
    }

    /** Those of the countries in whose language a column of costs is called so; none where many may be. */
    public static List<String> likely(String name) {
        var words = Tokens.of(name);
        return BY_LANGUAGE.entrySet().stream()
                .filter(each -> words.stream().anyMatch(each.getKey().asMatchPredicate()))
                .flatMap(each -> each.getValue().stream())
                .distinct()
                .toList();
    }

    /** Codes that fit texts; one where they show it, several where their signs may mean each. A code that is said is no sign. */
    public static List<String> in(Collection<String> texts) {
        var found = SIGNS.entrySet().stream()
                .filter(each -> texts.stream().anyMatch(each.getKey().asPredicate()))
                .map(Map.Entry::getValue)
                .toList();
        var sure = found.stream()
                .filter(codes -> codes.size() == 1)
                .map(codes -> codes.get(0))
                .distinct()
                .toList();
        return sure.isEmpty() ? found.stream().flatMap(List::stream).distinct().toList() : sure;
    }
}
