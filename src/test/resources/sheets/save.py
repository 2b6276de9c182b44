"""Saves the files of own/ once more with other programs: python3 save.py (needs openpyxl, pandas, soffice and Rscript)."""
import csv, datetime, os, subprocess, tempfile, openpyxl, pandas
SCRATCH = tempfile.mkdtemp()
KINDS = ('patients', 'sessions', 'ratings')
DAYS = ('session_date', 'assessed_on')


def rows(kind):
    with open(f'own/{kind}-2026-03-01.csv', newline='') as file:
        return list(csv.reader(file))


def value(name, text):
    if name in DAYS:
        return datetime.date.fromisoformat(text)
    return text if not text.replace('.', '', 1).isdigit() else float(text) if '.' in text else int(text)


def book(path):
    out = openpyxl.Workbook()
    out.remove(out.active)
    for kind in KINDS:
        sheet = out.create_sheet(kind)
        names, *lines = rows(kind)
        sheet.append(names)
        for line in lines:
            sheet.append([value(name, text) for name, text in zip(names, line)])
        for column, name in enumerate(names, 1):
            for cell in sheet.iter_rows(min_row=2, min_col=column, max_col=column):
                cell[0].number_format = 'mm-dd-yy' if name in DAYS else 'General'  # the short date of the locale
    out.save(path)


def office(locale, delimiter, target, folder):
    home = f'{SCRATCH}/{locale}'
    os.makedirs(home + '/user', exist_ok=True)
    with open(home + '/user/registrymodifications.xcu', 'w') as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">'
                   '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
                   f'<value>{locale}</value></prop></item></oor:items>')
    form = target if target == 'xlsx' else (
        f'csv:Text - txt - csv (StarCalc):{delimiter},34,76,1,,0,false,true,false,false,false,-1')
    subprocess.run(['soffice', f'-env:UserInstallation=file://{home}', '--headless', '--convert-to', form,
                    '--outdir', folder, f'{SCRATCH}/own-2026-03-01.xlsx'], check=True)


book(f'{SCRATCH}/own-2026-03-01.xlsx')
for locale, delimiter in (('en-US', 44), ('de-DE', 59), ('fr-FR', 59)):
    office(locale, delimiter, 'csv', f'saved/libreoffice-{locale}')
office('de-DE', 59, 'xlsx', 'saved/libreoffice')
for kind in KINDS:
    os.makedirs('saved/pandas', exist_ok=True)
    os.makedirs('saved/python', exist_ok=True)
    os.makedirs('saved/r', exist_ok=True)
    frame = pandas.read_csv(f'own/{kind}-2026-03-01.csv')
    frame.to_csv(f'saved/pandas/{kind}-2026-03-01.csv')
    with open(f'saved/python/{kind}-2026-03-01.csv', 'w', newline='') as file:
        csv.writer(file, quoting=csv.QUOTE_ALL).writerows(rows(kind))
    subprocess.run(['Rscript', '-e', f'write.csv(read.csv("own/{kind}-2026-03-01.csv"), '
                    f'"saved/r/{kind}-2026-03-01.csv")'], check=True)
os.makedirs('saved/pandas-xlsx', exist_ok=True)
with pandas.ExcelWriter('saved/pandas-xlsx/own-2026-03-01.xlsx') as writer:
    for kind in KINDS:
        pandas.read_csv(f'own/{kind}-2026-03-01.csv').to_excel(writer, sheet_name=kind)
