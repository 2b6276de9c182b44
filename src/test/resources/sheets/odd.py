"""Makes odd/: days counted from 1904, formulas, merged cells, a hidden row, numbers stored as text: python3 odd.py (needs openpyxl, soffice)."""
import datetime, os, subprocess, tempfile, openpyxl
from openpyxl.utils.datetime import CALENDAR_MAC_1904

os.makedirs('odd', exist_ok=True)
book = openpyxl.Workbook()
book.epoch = CALENDAR_MAC_1904
sheet = book.active
sheet.title = 'Sessions'
sheet.append(['patient_id', 'session_date', 'modality', 'needle_depth_mm', 'cost'])
sheet.append([17, datetime.date(2026, 1, 5), 'rf', '=1+0.5', 250])
sheet.append(['0018', datetime.date(2026, 1, 6), 'rf', '1.25', '=E2*2'])
sheet.append([19, '=B2+7', 'standard', 2, ''])
sheet.append([20, datetime.date(2026, 1, 8), 'standard', '=1/0', ''])
sheet.append([21, datetime.date(2026, 1, 9), '=LOWER("STANDARD")', 1, ''])
sheet['B4'].number_format = 'dd.mm.yyyy'
sheet.row_dimensions[4].hidden = True
sheet.merge_cells('E4:E5')
book.save('odd/unsaved-2026-03-01.xlsx')  # formulas without values, as a program leaves them that does not calculate
with tempfile.TemporaryDirectory() as scratch:
    subprocess.run(['soffice', f'-env:UserInstallation=file://{scratch}', '--headless', '--convert-to', 'xlsx',
                    '--outdir', scratch, 'odd/unsaved-2026-03-01.xlsx'], check=True)
    os.replace(f'{scratch}/unsaved-2026-03-01.xlsx', 'odd/calculated-2026-03-01.xlsx')
