"""Workbooks as clinics of other countries keep them, each with the canonical files of the same data. Usage: python3 clinics.py OUT"""
import csv
import os
import random
import sys
from datetime import date, datetime, timedelta

from openpyxl import Workbook

OUT = sys.argv[1]
DAY = "2026-11-15"
ROMAN = ["", "I", "II", "III", "IV", "V", "VI"]
TYPES = ["ice_pick", "boxcar", "rolling"]


def own(clinic, patients, sessions, ratings):
    """Canonical files; each list begins with its header."""
    folder = os.path.join(OUT, clinic, "own")
    os.makedirs(folder, exist_ok=True)
    for kind, rows in (("patients", patients), ("sessions", sessions), ("ratings", ratings)):
        if len(rows) > 1:
            with open(os.path.join(folder, f"{kind}-{DAY}.csv"), "w", newline="", encoding="utf-8") as out:
                csv.writer(out, lineterminator="\n").writerows(rows)


def save(clinic, book, name):
    book.save(os.path.join(OUT, clinic, name))


def day_cell(sheet, row, column, day, form="dd/mm/yyyy"):
    cell = sheet.cell(row, column, day)
    cell.number_format = form


def better(rng, grade):
    return max(1, grade - rng.choice([0, 1, 1, 2]))


RATINGS = ["patient_id", "assessed_on", "scar_type", "instrument", "score"]
GRADE = "goodman_baron_grade"


def portuguese():
    """One list by date: day and time, both sides of the face in columns of their own, grades in Roman numerals, reais."""
    rng = random.Random(1101)
    book = Workbook()
    sheet = book.active
    sheet.title = "Registo 2025"
    sheet["A1"] = "Clínica Atlântico – microagulhamento em cicatrizes de acne"
    head = ["Nº processo", "Ano nasc.", "Fototipo", "Data e hora", "Procedimento lado direito", "Procedimento lado esquerdo",
            "Prof. (mm)", "Dor (EVA)", "Dias de recuperação", "Efeitos adversos", "Valor (R$)", "Observações"]
    for c, name in enumerate(head, 1):
        sheet.cell(3, c, name)
    words = {"Dermapen": ("standard", ""), "RF microagulhada": ("rf", ""), "Dermapen + PRP": ("standard", "prp")}
    events = {"nenhum": "none", "vermelhidão": "erythema", "inchaço + vermelhidão": "oedema|erythema", "n/i": ""}
    patients = [["patient_id", "birth_year", "fitzpatrick"]]
    sessions = [["patient_id", "session_date", "side", "modality", "adjunct", "needle_depth_mm", "pain", "downtime_days",
                 "adverse_events", "cost", "currency"]]
    rows = []
    for i in range(36):
        pid = 40210 + 13 * i
        year, skin = rng.randint(1970, 2006), rng.randint(2, 6)
        patients.append([pid, year, skin])
        start = date(2025, 1, 13) + timedelta(rng.randint(0, 240))
        for k in range(rng.choice([2, 3, 4])):
            start += timedelta(rng.randint(26, 35))
            right, left = rng.choice(list(words)), rng.choice(list(words))
            if rng.random() < 0.15:
                left = ""
            rows.append((datetime(start.year, start.month, start.day, rng.randint(8, 18), rng.choice([0, 15, 30, 45])), pid, year,
                         skin, right, left, rng.choice([1.0, 1.5, 2.0, 2.5]), rng.choice(["", *range(2, 9)]),
                         rng.choice(["nenhum", 1, 2, 3, 4]), rng.choice(list(events)), rng.choice([450, 600, 1200.5])))
    rows.sort()
    for r, row in enumerate(rows, 4):
        when, pid, year, skin, right, left, depth, pain, down, event, cost = row
        for c, value in enumerate([pid, year, ROMAN[skin]], 1):
            sheet.cell(r, c, value)
        day_cell(sheet, r, 4, when, "dd/mm/yyyy hh:mm")
        texts = [right, left, str(depth).replace(".", ","), pain, down, event, f"R$ {cost:,.2f}".replace(",", "x").replace(".", ",").replace("x", ".")]
        for c, value in enumerate(texts, 5):
            sheet.cell(r, c, value)
        if rng.random() < 0.1:
            sheet.cell(r, 12, "pediu fotos; volta em 4 semanas")
        for side, word in (("right", right), ("left", left)):
            if word:
                modality, adjunct = words[word]
                sessions.append([pid, when.date().isoformat(), side, modality, adjunct, depth, pain, 0 if down == "nenhum" else down,
                                 events[event], cost, "BRL"])
    grades = book.create_sheet("Avaliações")
    grades["A1"] = "Grau de Goodman e Baron (I a IV)"
    for c, name in enumerate(["Nº processo", "Data", "Furador de gelo", "Em caixa", "Onduladas"], 1):
        grades.cell(2, c, name)
    ratings = [RATINGS]
    r = 3
    for pid, *_ in patients[1:]:
        days = sorted(row[0].date() for row in rows if row[1] == pid)
        base = [rng.choice([2, 3, 4, 0]) for _ in TYPES]
        for k, when in enumerate([days[0] - timedelta(rng.randint(1, 12)), days[-1] + timedelta(rng.randint(70, 110))]):
            grades.cell(r, 1, pid)
            grades.cell(r, 2, when.strftime("%d/%m/%Y"))
            for t, grade in enumerate(base):
                now = grade if k == 0 or not grade else better(rng, grade)
                grades.cell(r, 3 + t, ROMAN[now] if now else "-")
                if now:
                    ratings.append([pid, when.isoformat(), TYPES[t], GRADE, now])
            r += 1
    own("portuguese", patients, sessions, ratings)
    save("portuguese", book, f"Registo cicatrizes {DAY}.xlsx")


def italian():
    """A list by date with a row for each month above and a total below it, the day in words, ranges and units among numbers."""
    rng = random.Random(1102)
    book = Workbook()
    sheet = book.active
    sheet.title = "Sedute"
    sheet["A1"] = "Ambulatorio dermatologico – registro sedute"
    head = ["Data", "Cartella", "Sesso", "Fototipo", "Trattamento", "Zona", "Profondità", "Passaggi", "Durata", "Dolore", "Convalescenza",
            "Complicanze", "Prezzo €", "Note"]
    for c, name in enumerate(head, 1):
        sheet.cell(3, c, name)
    months = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre".split()
    words = {"Microneedling": ("standard", ""), "Radiofrequenza ad aghi": ("rf", ""), "Microneedling con subcisione": ("standard", "subcision"),
             "Dermapen + TCA": ("standard", "peel")}
    zones = {"viso": "face", "dorso": "back"}
    events = {"nessuna": "none", "eritema": "erythema", "edema, eritema": "oedema|erythema"}
    patients = [["patient_id", "sex", "fitzpatrick"]]
    sessions = [["patient_id", "session_date", "body_site", "modality", "adjunct", "needle_depth_mm", "passes", "duration_min", "pain",
                 "downtime_days", "adverse_events", "cost", "currency"]]
    rows = []
    for i in range(34):
        pid = f"C/{310 + 7 * i}"
        who = (pid, rng.choice("FM"), rng.randint(1, 5))
        patients.append([pid, who[1].lower(), who[2]])
        when, word, zone = date(2025, 2, 3) + timedelta(rng.randint(0, 200)), rng.choice(list(words)), rng.choice(["viso", "viso", "dorso"])
        for k in range(rng.choice([3, 3, 4])):
            rows.append((when, *who, word, zone, rng.choice([1.5, 2, 2.5]), rng.randint(2, 6), rng.choice([30, 45, 60]), rng.randint(1, 8),
                         rng.choice(["nessuna", 1, 2, 3]), rng.choice(list(events)), rng.choice([180, 220, 1350])))
            when += timedelta(rng.randint(27, 33))
    rows.sort()
    r, month, total = 4, None, 0
    for row in rows + [None]:
        if row is None or (row[0].year, row[0].month) != month:
            if month:
                sheet.cell(r, 1, f"Totale {months[month[1] - 1]}")
                sheet.cell(r, 13, total)
                r += 1
            if row is None:
                break
            month, total = (row[0].year, row[0].month), 0
            sheet.cell(r, 1, f"{months[month[1] - 1].capitalize()} {month[0]}")
            r += 1
        when, pid, sex, skin, word, zone, depth, passes, minutes, pain, down, event, cost = row
        total += cost
        sheet.cell(r, 1, f"{when.day} {months[when.month - 1]} {when.year}" if rng.random() < 0.5 else when.strftime("%d/%m/%Y"))
        texts = [pid, sex, ROMAN[skin], word, zone, f"{depth:g} mm".replace(".", ","), passes, f"{minutes} min", f"{pain}/10",
                 down if down == "nessuna" else f"{down} gg", event, cost]
        for c, value in enumerate(texts, 2):
            sheet.cell(r, c, value)
        r += 1
        sessions.append([pid, when.isoformat(), zones[zone], *words[word], depth, passes, minutes, pain, 0 if down == "nessuna" else down,
                         events[event], cost, "EUR"])
    grades = book.create_sheet("Valutazioni")
    for c, name in enumerate(["Cartella", "Data", "Zona", "Tipo di cicatrice", "Grado Goodman-Baron", "Valutatore"], 1):
        grades.cell(1, c, name)
    kinds = {"a punteruolo": "ice_pick", "a scatola": "boxcar", "ondulata": "rolling"}
    ratings = [["patient_id", "assessed_on", "body_site", "scar_type", "instrument", "score", "rater_id"]]
    r = 2
    for pid, *_ in patients[1:]:
        mine = [row for row in rows if row[1] == pid]
        for kind in rng.sample(list(kinds), rng.choice([1, 2])):
            grade = rng.choice([2, 3, 4])
            for k, when in enumerate([mine[0][0] - timedelta(3), mine[-1][0] + timedelta(rng.randint(75, 100))]):
                now, rater = grade if k == 0 else better(rng, grade), rng.choice(["dr.ssa Riva", "dr. Conti"])
                for c, value in enumerate([pid, when.strftime("%d.%m.%y"), mine[0][5], kind, now, rater], 1):
                    grades.cell(r, c, value)
                ratings.append([pid, when.isoformat(), zones[mine[0][5]], kinds[kind], GRADE, now, rater])
                r += 1
    hidden = book.create_sheet("Listino")
    hidden["A1"], hidden["B1"], hidden["A2"], hidden["B2"] = "Voce", "Prezzo", "Microneedling", 180
    hidden.sheet_state = "hidden"
    own("italian-by-month", patients, sessions, ratings)
    save("italian-by-month", book, f"Registro_{DAY}.xlsx")


def dutch():
    """A row a patient: before and after in columns of their own, two rows of names, sessions as days alone in one treatment."""
    rng = random.Random(1103)
    book = Workbook()
    sheet = book.active
    sheet.title = "Littekens"
    sheet["A1"] = "Acnelittekens – Goodman & Baron graad voor en na"
    top = ["Patiëntnr", "Geb.jaar", "Huidtype", "Behandeling", "Voor", None, None, None, "Na", None, None, None, "Behandeldata", None, None, None, "Bijwerkingen"]
    low = [None, None, None, None, "Datum", "IP", "BC", "RS", "Datum", "IP", "BC", "RS", "1", "2", "3", "4", None]
    for c, (a, b) in enumerate(zip(top, low), 1):
        sheet.cell(3, c, a)
        sheet.cell(4, c, b)
    for c in (1, 2, 3, 4, 17):
        sheet.merge_cells(start_row=3, end_row=4, start_column=c, end_column=c)
    for c in (5, 9, 13):
        sheet.merge_cells(start_row=3, end_row=3, start_column=c, end_column=c + 3)
    words = {"Dermapen": ("standard", ""), "Morpheus8": ("rf", ""), "Dermapen + PRP": ("standard", "prp")}
    events = {"geen": "none", "roodheid": "erythema", "zwelling": "oedema"}
    patients = [["patient_id", "birth_year", "fitzpatrick"]]
    sessions = [["patient_id", "session_date", "modality", "adjunct", "adverse_events"]]
    ratings = [RATINGS]
    for i in range(38):
        r, pid = 5 + i, f"NL-{i + 1:03d}"
        year, skin, word, event = rng.randint(1975, 2005), rng.randint(1, 4), rng.choice(list(words)), rng.choice(list(events))
        patients.append([pid, year, skin])
        days = [date(2025, 1, 6) + timedelta(rng.randint(0, 250))]
        while len(days) < rng.choice([3, 4]):
            days.append(days[-1] + timedelta(rng.randint(27, 32)))
        for c, value in enumerate([pid, year, skin, word], 1):
            sheet.cell(r, c, value)
        base = [rng.choice([2, 3, 4, None]) for _ in TYPES]
        for k, when in enumerate([days[0] - timedelta(2), days[-1] + timedelta(rng.randint(80, 100))]):
            day_cell(sheet, r, 5 + 4 * k, when, "dd-mm-yyyy")
            for t, grade in enumerate(base):
                now = grade if k == 0 or not grade else better(rng, grade)
                sheet.cell(r, 6 + 4 * k + t, now if now else "nvt")
                if now:
                    ratings.append([pid, when.isoformat(), TYPES[t], GRADE, now])
        for k, when in enumerate(days):
            day_cell(sheet, r, 13 + k, when, "dd-mm-yyyy")
            sessions.append([pid, when.isoformat(), *words[word], events[event]])
        sheet.cell(r, 17, event)
    own("dutch-before-after", patients, sessions, ratings)
    save("dutch-before-after", book, f"littekens-{DAY}.xlsx")


def french():
    """Three sheets and a hidden one, days with the month's name, grades in words, the id written once for each patient."""
    rng = random.Random(1104)
    months = "janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.".split()
    written = lambda day: f"{day.day} {months[day.month - 1]} {day.year}"
    book = Workbook()
    who = book.active
    who.title = "Patients"
    done = book.create_sheet("Séances")
    seen = book.create_sheet("Cotations")
    for c, name in enumerate(["N° dossier", "Né(e) en", "Sexe", "Phototype", "Consentement", "Téléphone"], 1):
        who.cell(1, c, name)
    done["A1"] = "Séances de micro-aiguilletage (prix TTC)"
    for c, name in enumerate(["N° dossier", "Date", "Appareil", "Zone", "Profondeur mm", "Énergie mJ", "Durée", "Éviction", "Effets secondaires",
                              "Tarif", "Praticien", "Remarques"], 1):
        done.cell(3, c, name)
    for c, name in enumerate(["N° dossier", "Date", "Type de cicatrice", "Sévérité (Goodman)", "Cotateur"], 1):
        seen.cell(1, c, name)
    words = {"SkinPen": ("standard", ""), "Secret RF": ("rf", ""), "SkinPen + PRP": ("standard", "prp"), "Secret RF + CO2": ("rf", "laser_ablative")}
    zones = {"visage": ("face", "both"), "joue gauche": ("face", "left"), "joue droite": ("face", "right")}
    events = {"aucun": "none", "rougeur": "erythema", "œdème": "oedema", "non renseigné": ""}
    kinds = {"pic à glace": "ice_pick", "en U": "boxcar", "ondulée": "rolling"}
    scale = {1: "maculaire", 2: "léger", 3: "modéré", 4: "sévère"}
    patients = [["patient_id", "birth_year", "sex", "fitzpatrick", "research_consent"]]
    sessions = [["patient_id", "session_date", "body_site", "side", "modality", "adjunct", "needle_depth_mm", "rf_energy_mj", "duration_min",
                 "downtime_days", "adverse_events", "cost", "currency", "operator_id"]]
    ratings = [RATINGS]
    d = 4
    s = 2
    for i in range(33):
        pid = f"{2025100 + 3 * i}"
        year, sex, skin, consent = rng.randint(1970, 2004), rng.choice(["F", "H"]), rng.randint(1, 6), rng.choice(["oui", "non"])
        patients.append([pid, year, "f" if sex == "F" else "m", skin, "yes" if consent == "oui" else "no"])
        for c, value in enumerate([int(pid), year, sex, ROMAN[skin], consent, f"06 {rng.randint(10, 99)} {rng.randint(10, 99)} 11 22"], 1):
            who.cell(2 + i, c, value)
        when, word, zone = date(2025, 1, 20) + timedelta(rng.randint(0, 220)), rng.choice(list(words)), rng.choice(list(zones))
        first = when
        for k in range(rng.choice([2, 3, 4])):
            modality, adjunct = words[word]
            energy = rng.choice([12, 18.5, 25]) if modality == "rf" else None
            depth, minutes, off, event, price, by = rng.choice([1.5, 2, 2.5]), rng.choice([30, 40]), rng.randint(0, 4), rng.choice(list(events)), rng.choice([150, 290, 1200]), rng.choice(["Dr A.", "Dr B."])
            row = [int(pid) if k == 0 else None, written(when), word, zone, depth, energy if energy else "-", f"{minutes} min", f"{off} j", event, f"{price} €", by]
            for c, value in enumerate(row, 1):
                done.cell(d, c, value)
            d += 1
            sessions.append([pid, when.isoformat(), *zones[zone], modality, adjunct, depth, energy or "", minutes, off, events[event], price, "EUR", by])
            last, when = when, when + timedelta(rng.randint(26, 34))
        for kind in rng.sample(list(kinds), 2):
            grade = rng.choice([2, 3, 4])
            for k, day in enumerate([first - timedelta(5), last + timedelta(rng.randint(80, 100))]):
                now = grade if k == 0 else better(rng, grade)
                for c, value in enumerate([int(pid), written(day), kind, scale[now], "Dr A."], 1):
                    seen.cell(s, c, value)
                s += 1
                ratings.append([pid, day.isoformat(), kinds[kind], GRADE, now])
    done.cell(d + 1, 1, "Total")
    done.cell(d + 1, 10, "1 234 €")
    notes = book.create_sheet("Notes internes")
    notes["A1"] = "à refaire"
    notes.sheet_state = "hidden"
    own("french-in-words", patients, sessions, ratings)
    save("french-in-words", book, f"Cicatrices {DAY}.xlsx")


def american():
    """A row a visit: baseline, treatments and follow-ups in one list, both cheeks graded in columns side by side, dollars."""
    rng = random.Random(1105)
    book = Workbook()
    sheet = book.active
    sheet.title = "Visits"
    sheet["A1"] = "MICRONEEDLING REGISTRY"
    sheet["A2"] = "GBG = Goodman-Baron grade"
    top = ["Pt ID", "DOB", "Skin Type", "Visit Date", "Visit Type", "Procedure", "Depth", "Downtime", "AE", "Charge", "Left cheek GBG", None, None, "Right cheek GBG", None, None]
    low = [None] * 10 + ["Ice pick", "Boxcar", "Rolling"] * 2
    for c, (a, b) in enumerate(zip(top, low), 1):
        sheet.cell(4, c, a)
        sheet.cell(5, c, b)
    words = {"SkinPen": ("standard", ""), "Morpheus8": ("rf", ""), "SkinPen w/ PRP": ("standard", "prp")}
    events = {"None": "none", "PIH": "pih", "Redness; swelling": "erythema|oedema"}
    patients = [["patient_id", "birth_year", "fitzpatrick"]]
    sessions = [["patient_id", "session_date", "modality", "adjunct", "needle_depth_mm", "downtime_days", "adverse_events", "cost", "currency"]]
    ratings = [["patient_id", "assessed_on", "side", "scar_type", "instrument", "score"]]
    r = 6
    us = lambda day: f"{day.month}/{day.day}/{day.year % 100:02d}"
    for i in range(32):
        pid, born, skin = 7001 + i, date(rng.randint(1970, 2004), rng.randint(1, 12), rng.randint(1, 28)), rng.randint(1, 6)
        patients.append([pid, born.year, skin])
        when, word = date(2025, 1, 14) + timedelta(rng.randint(0, 230)), rng.choice(list(words))
        grades = {(s, t): rng.choice([2, 3, 4, None]) for s in ("left", "right") for t in TYPES}
        visits = [("Baseline", when - timedelta(rng.randint(2, 10)))]
        for k in range(rng.choice([2, 3])):
            visits.append((f"Tx {k + 1}", when))
            when += timedelta(rng.randint(27, 35))
        visits.append(("3 mo f/u", visits[-1][1] + timedelta(rng.randint(84, 99))))
        for kind, day in visits:
            for c, value in enumerate([pid, us(born), skin, us(day), kind], 1):
                sheet.cell(r, c, value)
            if kind.startswith("Tx"):
                depth, down, event, cost = rng.choice([1.5, 2, 2.5, 3]), rng.choice([0, 1, 2, 3]), rng.choice(list(events)), rng.choice([350, 500, 1250])
                for c, value in enumerate([word, f"{depth} mm", f"{down} days" if down != 1 else "1 day", event, f"${cost:,}"], 6):
                    sheet.cell(r, c, value)
                sessions.append([pid, day.isoformat(), *words[word], depth, down, events[event], cost, "USD"])
            else:
                for c, ((side, kind_of), grade) in enumerate(grades.items(), 11):
                    now = grade if kind == "Baseline" or not grade else better(rng, grade)
                    sheet.cell(r, c, now if now else "n/a")
                    if now:
                        ratings.append([pid, day.isoformat(), side, kind_of, GRADE, now])
            r += 1
    own("american-visits", patients, sessions, ratings)
    save("american-visits", book, f"Registry_{DAY}.xlsx")


def norwegian():
    """A sheet a patient: labels and values above, a list of visits below."""
    rng = random.Random(1106)
    book = Workbook()
    book.remove(book.active)
    words = {"Mikronåling": ("standard", ""), "RF-nåling": ("rf", ""), "Mikronåling + PRP": ("standard", "prp")}
    events = {"ingen": "none", "rødme": "erythema", "hevelse": "oedema"}
    patients = [["patient_id", "birth_year", "fitzpatrick"]]
    sessions = [["patient_id", "session_date", "modality", "adjunct", "needle_depth_mm", "adverse_events"]]
    ratings = [RATINGS]
    for i in range(30):
        pid, year, skin = f"N{520 + i}", rng.randint(1970, 2004), rng.randint(1, 5)
        patients.append([pid, year, skin])
        sheet = book.create_sheet(f"Pasient {i + 1}")
        for r, (label, value) in enumerate([("Pasientnr", pid), ("Fødselsår", year), ("Hudtype", ROMAN[skin])], 1):
            sheet.cell(r, 1, label + ":")
            sheet.cell(r, 2, value)
        for c, name in enumerate(["Dato", "Behandling", "Dybde mm", "Bivirkninger", "Ispigg", "Bølgete", "Merknad"], 1):
            sheet.cell(5, c, name)
        when, word = date(2025, 2, 1) + timedelta(rng.randint(0, 200)), rng.choice(list(words))
        base = [rng.choice([2, 3, 4]), rng.choice([2, 3, 4])]
        lines = [(when - timedelta(4), None)]
        for k in range(rng.choice([2, 3])):
            lines.append((when, word))
            when += timedelta(rng.randint(27, 33))
        lines.append((lines[-1][0] + timedelta(rng.randint(80, 100)), None))
        for r, (day, done) in enumerate(lines, 6):
            sheet.cell(r, 1, day.strftime("%d.%m.%Y"))
            if done:
                depth, event = rng.choice([1, 1.5, 2]), rng.choice(list(events))
                for c, value in enumerate([done, str(depth).replace(".", ","), event], 2):
                    sheet.cell(r, c, value)
                sessions.append([pid, day.isoformat(), *words[done], depth, events[event]])
            else:
                sheet.cell(r, 2, "kontroll")
                for t, grade in enumerate(base):
                    now = grade if r == 6 else better(rng, grade)
                    sheet.cell(r, 5 + t, now)
                    ratings.append([pid, day.isoformat(), ["ice_pick", "rolling"][t], GRADE, now])
    own("norwegian-cards", patients, sessions, ratings)
    save("norwegian-cards", book, f"Pasientkort {DAY}.xlsx")


def austrian():
    """A form a patient: a label and its value on each line, visits numbered."""
    rng = random.Random(1107)
    book = Workbook()
    book.remove(book.active)
    words = {"Dermapen": ("standard", ""), "Morpheus8": ("rf", "")}
    patients = [["patient_id", "sex", "fitzpatrick"]]
    sessions = [["patient_id", "session_date", "modality", "needle_depth_mm"]]
    ratings = [RATINGS]
    for i in range(36):
        pid, sex, skin, word = f"A-{i + 1:02d}", rng.choice("wm"), rng.randint(1, 5), rng.choice(list(words))
        patients.append([pid, "f" if sex == "w" else "m", skin])
        sheet = book.create_sheet(f"Blatt {i + 1}")
        start, grade = date(2025, 1, 7) + timedelta(rng.randint(0, 200)), rng.choice([2, 3, 4])
        days = [start + timedelta(30 * k + rng.randint(0, 3)) for k in range(3)]
        last = days[-1] + timedelta(rng.randint(80, 95))
        after = better(rng, grade)
        lines = [("Patientenblatt Narbensprechstunde", None), (None, None), ("Patient", pid), ("Geschlecht", sex), ("Hauttyp", ROMAN[skin]),
                 ("Befund vorher am", start), ("Goodman-Grad Eispickel vorher", ROMAN[grade])]
        for k, day in enumerate(days, 1):
            depth = rng.choice([1.5, 2, 2.5])
            lines += [(f"{k}. Sitzung am", day), (f"{k}. Sitzung Verfahren", word), (f"{k}. Sitzung Tiefe", f"{depth:g} mm".replace(".", ","))]
            sessions.append([pid, day.isoformat(), words[word][0], depth])
        lines += [("Befund nachher am", last), ("Goodman-Grad Eispickel nachher", ROMAN[after]), ("Bemerkung", "zufrieden" if i % 3 else None)]
        ratings += [[pid, start.isoformat(), "ice_pick", GRADE, grade], [pid, last.isoformat(), "ice_pick", GRADE, after]]
        for r, (label, value) in enumerate(lines, 1):
            sheet.cell(r, 1, label)
            if isinstance(value, date):
                day_cell(sheet, r, 2, value, "dd.mm.yyyy")
            else:
                sheet.cell(r, 2, value)
    own("austrian-forms", patients, sessions, ratings)
    save("austrian-forms", book, f"Patientenblaetter {DAY}.xlsx")


for clinic in (portuguese, italian, dutch, french, american, norwegian, austrian):
    clinic()
