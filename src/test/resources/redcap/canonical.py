"""The published REDCap exports in ScarLine's own columns, made without ScarLine: canonical.py EXPORT CASE FOLDER"""

import csv
import os
import sys

export, case, folder = sys.argv[1:]
with open(export, encoding="utf-8", newline="") as file:
    rows = [{name: (cell or "").strip() for name, cell in row.items()} for row in csv.DictReader(file)]
patients, sessions, ratings = [], [], []


def form(row):
    return row.get("redcap_repeat_instrument", "")


def events(row, words):
    cells = [row[column] for column in words]
    ticked = [word for column, word in words.items() if row[column] == "1"]
    return "|".join(ticked) if ticked else ("none" if any(cells) else "")


def year(day):
    return day[:4]


if case == "appointments":
    for row in rows:
        who = row["patient_id"]
        if form(row) == "":
            skin = {"51": "2", "72": "4", "55": "5", "109": "3"}[row["county_id"]]
            patients.append([who, skin, "", {"1": "m", "2": "f", "255": "unknown"}[row["gender_id"]]])
        else:
            day = row["date_at_visit"]
            if row["redcap_repeat_instance"] == "1":
                sessions.append([who, day, "rf", "", row["phys_1"], "", "", "", ""])
            for column, scar in (("cog_1", "ice_pick"), ("cog_2", "boxcar"), ("cog_3", "rolling")):
                if row[column]:
                    ratings.append([who, day, scar, "vas_severity", row[column]])
elif case in ("records", "fields"):
    for row in rows:
        if form(row) != "":
            continue
        who, day = row["record_id"], row["date_mdy_test"]
        modality, adjunct = {"1": ("standard", ""), "2": ("rf", ""), "3": ("standard", "prp"), "": ("", "")}[row["dropdown_test"]]
        ticks = events(row, {"checkbox_test___x": "erythema", "checkbox_test___y": "pih", "checkbox_test___z": "other"})
        sessions.append([who, day, modality, adjunct, "", "", row["slider_show_number_test"], ticks, row["yesno_test"]])
        for then, score in (
            (day, row["integer_test"]),
            (row["date_ymd_test"], row["left_operand"]),
            (row["datetime_ymd_hm_test"][:10], row["slider_no_label_test"]),
        ):
            if score:
                ratings.append([who, then, "mixed", "goodman_baron_score", score])
elif case == "longitudinal":
    for row in rows:
        who, event = row["study_id"], row["redcap_event_name"]
        if event.startswith("enrollment"):
            patients.append([who, "", year(row["dob"]), {"0": "f", "1": "m"}[row["sex"]]])
            drugs = ("erythema", "pih", "burn", "nerve", "other")
            ticks = events(row, {f"meds___{n}": word for n, word in enumerate(drugs, 1)})
            sessions.append([who, row["date_enrolled"], "rf" if event.endswith("2") else "standard", "", "", "", "", ticks, ""])
            ratings.append([who, row["date_enrolled"], "rolling", "goodman_baron_score", row["specify_mood"]])
        if row["cpq1"]:
            ratings.append([who, row["cpq1"], "rolling", "goodman_baron_score", row["cpq2"]])
elif case == "trial":
    for row in rows:
        patients.append([row["record_id"], "", year(row["dob"]), {"0": "f", "1": "m"}[row["gender"]]])
elif case in ("repeating", "sparse"):
    for row in rows:
        if form(row) == "":
            patients.append([row["record_id"], "", year(row["dob"]), ""])
        else:
            sessions.append([row["record_id"], row["date_bp"], "standard", "", "", row["bp_systolic"], "", "", ""])
elif case == "tidier":
    for row in rows:
        who, event = row["record_id"], row["redcap_event_name"]
        if form(row) == "":
            if event == "event_1_arm_1" and row["nonrepeat_1"]:  # without it the row speaks of a session alone
                patients.append([who, {"A": "5"}.get(row["nonrepeat_1"], row["nonrepeat_1"]), "", ""])
            day = {"event_1_arm_1": "2025-01-10", "event_2_arm_1": "2025-02-10"}[event]
            sessions.append([who, day, "rf", "", "", "", "", "", ""])
        else:
            day = {"1": "2025-01-10", "2": "2025-03-20", "3": "2025-05-02"}[row["redcap_repeat_instance"]]
            score = {"B": "7", "D": "6", "F": "5", "H": "3"}.get(row["repeat_2"], row["repeat_2"])
            ratings.append([who, day, "boxcar", "vas_severity", score])
else:
    sys.exit(f"{case}: no such case")

HEADERS = {
    "patients": "patient_id,fitzpatrick,birth_year,sex",
    "sessions": "patient_id,session_date,modality,adjunct,needle_depth_mm,duration_min,downtime_days,adverse_events,active_acne",
    "ratings": "patient_id,assessed_on,scar_type,instrument,score",
}

def says(line):
    """A record in which nobody filled in what is read is of another form; boxes that nobody ticked say nothing by themselves."""
    return any(cell not in ("", "none") for cell in line[1:])


for kind, lines in (("patients", patients), ("sessions", sessions), ("ratings", ratings)):
    lines = [line for line in lines if says(line)]
    if lines:
        with open(os.path.join(folder, kind + "-2026-03-01.csv"), "w", encoding="utf-8", newline="") as file:
            out = csv.writer(file)
            out.writerow(HEADERS[kind].split(","))
            out.writerows(lines)
