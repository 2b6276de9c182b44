"""Makes the workbooks of this folder and the same data as our own files: python3 make.py (needs openpyxl)."""
import openpyxl, random, datetime as D, csv, os
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
random.seed(7)
P=[]
T=[20,40]
for i in range(6):
    start=D.date(2025,9,1)+D.timedelta(days=random.randrange(0,60))
    p=dict(id=100+i*7, born=D.date(random.randrange(1970,2004),random.randrange(1,13),random.randrange(1,29)), skin=random.randrange(1,7), sex=random.choice('mw'), start=start, ses=[], rat=[])
    rf=i%3==0; prp=i%4==1
    for k in range(3):
        p['ses'].append(dict(day=start+D.timedelta(days=28*k), mod='rf' if rf else 'standard', adj='prp' if prp else '', depth=random.choice([1.25,1.5,2.0,0.75]), down=random.randrange(0,4)))
    base={t:random.choice([3,4,4]) for t in ('ice_pick','boxcar','rolling')}
    if i%5==2: base['boxcar']=None
    days=[start]+[p['ses'][-1]['day']+D.timedelta(days=d) for d in (70,)]
    for k,d in enumerate(days):
        p['rat'].append(dict(day=d, s={t:(None if b is None else max(1,b-(k*random.randrange(0,3)))) for t,b in base.items()}))
    P.append(p)
def canon(d, sel=lambda p:True, patients=('fitzpatrick','birth_year'), sess=('needle_depth_mm',)):
    os.makedirs(d,exist_ok=True)
    with open(d+'/patients-2026-03-01.csv','w') as f:
        w=csv.writer(f); w.writerow(['patient_id']+list(patients))
        for p in P:
            w.writerow([p['id']]+[{'fitzpatrick':p['skin'],'birth_year':p['born'].year}[c] for c in patients])
    with open(d+'/sessions-2026-03-01.csv','w') as f:
        w=csv.writer(f); w.writerow(['patient_id','session_date','modality','adjunct']+list(sess))
        for p in P:
            for s in p['ses']: w.writerow([p['id'],s['day'],s['mod'],s['adj']]+[{'needle_depth_mm':s['depth'],'downtime_days':s['down']}[c] for c in sess])
    with open(d+'/ratings-2026-03-01.csv','w') as f:
        w=csv.writer(f); w.writerow(['patient_id','assessed_on','scar_type','instrument','score'])
        for p in P:
            for r in p['rat']:
                for t,v in r['s'].items():
                    if v is not None: w.writerow([p['id'],r['day'],t,'goodman_baron_grade',v])
dm=lambda d:d.strftime('%d.%m.%Y')
com=lambda x:str(x).replace('.',',')
def out(wb,n):
    wb.save(n+'-2026-03-01.xlsx')
# A: German, one sheet, rows = visits (session or follow-up), a column per scar type, merged header, totals, text dates
def A():
    wb=openpyxl.Workbook(); w=wb.active; w.title='Verlauf'
    w['A1']='Hautpraxis Süd – Microneedling-Verlauf'; w.merge_cells('A1:I1'); w['A2']='Stand: 01.03.2026, geführt von Frau Müller'
    w['A4']='Patient'; w.merge_cells('A4:C4'); w['D4']='Behandlung'; w.merge_cells('D4:F4'); w['G4']='Narbengrad (Goodman & Baron)'; w.merge_cells('G4:I4')
    for c,h in enumerate(['Pat.-Nr.','geb. am','Hauttyp','Datum','Therapieverfahren','Nadeltiefe (mm)','Eispickel','Kastenförmig','Wellig','Bemerkungen'],1): w.cell(5,c,h)
    r=6
    for p in P:
        ev=[(s['day'],s,None) for s in p['ses']]
        ev[0]=(ev[0][0],ev[0][1],p['rat'][0]); ev.append((p['rat'][1]['day'],None,p['rat'][1]))
        for day,s,q in ev:
            rom=['I','II','III','IV','V','VI'][p['skin']-1]
            row=[p['id'],dm(p['born']),rom,dm(day)]
            row+=[{'rf':'Radiofrequenz-Needling','standard':'Dermapen klassisch'}[s['mod']]+(' + PRP (Eigenblut)' if s['adj'] else ''),com(s['depth'])] if s else ['nur Kontrolle','-']
            row+=[('k.A.' if v is None else 'Grad %d'%v) for v in q['s'].values()] if q else ['','','']
            row+=['leichte Rötung; "kühlen"' if r%9==0 else None]
            for c,v in enumerate(row,1): w.cell(r,c,v)
            r+=1
    w.cell(r+1,1,'Gesamt'); w.cell(r+1,4,'=COUNTA(D6:D%d)'%(r-1)); w.cell(r+2,1,'Mittelwert'); w.cell(r+2,6,'1,4')
    out(wb,'visits-in-rows')
# B: a column per visit: one row per patient, two header rows
def B():
    wb=openpyxl.Workbook(); w=wb.active; w.title='Patients'
    w['A1']='Acne scar register'
    h1=['','','']; 
    w['A3']='Patient'
    w.merge_cells('A3:C3')
    heads=['Chart no','Skin type','Year of birth']
    c=4; 
    for k in range(3):
        w.cell(3,c,'Session %d'%(k+1)); w.merge_cells(start_row=3,start_column=c,end_row=3,end_column=c+2); heads+=['Date','Treatment','Depth (mm)']; c+=3
    for n in ('Baseline','Follow-up'):
        w.cell(3,c,n); w.merge_cells(start_row=3,start_column=c,end_row=3,end_column=c+3); heads+=['Date','Ice pick','Boxcar','Rolling']; c+=4
    for i,h in enumerate(heads,1): w.cell(4,i,h)
    r=5
    for p in P:
        row=[p['id'],p['skin'],p['born'].year]
        for s in p['ses']: row+=[s['day'],{'rf':'RF','standard':'SkinPen'}[s['mod']]+(' with PRP' if s['adj'] else ''),s['depth']]
        for q in p['rat']: row+=[q['day']]+[v if v is not None else 'n/a' for v in q['s'].values()]
        for c,v in enumerate(row,1):
            x=w.cell(r,c,v)
            if isinstance(v,D.date): x.number_format='dd/mm/yyyy'
        r+=1
    out(wb,'visits-in-columns')
# C: sheets Patienten, Behandlungen, Befunde ; real dates
def C():
    wb=openpyxl.Workbook(); w=wb.active; w.title='Patienten'
    w.append(['Patientennummer','Fitzpatrick-Typ','Geburtsdatum','Geschlecht'])
    for p in P: w.append([p['id'],p['skin'],p['born'],p['sex']])
    w=wb.create_sheet('Behandlungen'); w.append(['Patientennummer','Behandlungsdatum','Art der Behandlung','Eindringtiefe mm','Zusatzbehandlung'])
    for p in P:
        for s in p['ses']: w.append([p['id'],s['day'],{'rf':'Fraktionierte RF (Secret)','standard':'MN'}[s['mod']],s['depth'],'PRP' if s['adj'] else 'keine'])
    w=wb.create_sheet('Befunde'); w.append(['Patientennummer','Befund vom','Narbentyp','Goodman-Baron-Grad'])
    for p in P:
        for q in p['rat']:
            for t,v in q['s'].items():
                if v is not None: w.append([p['id'],q['day'],{'ice_pick':'Eispickelnarbe','boxcar':'Boxcar-Narbe','rolling':'Rolling-Narbe'}[t],v])
    w=wb.create_sheet('Legende'); w.append(['Abkürzung','Bedeutung']); w.append(['MN','Microneedling'])
    out(wb,'sheets-by-kind')
# D: a sheet per treatment group (RF / Standard); merged patient cells down the rows
def Dd():
    wb=openpyxl.Workbook(); first=True
    for name,sel in (('Gruppe RF',lambda p:p['ses'][0]['mod']=='rf'),('Gruppe Needling',lambda p:p['ses'][0]['mod']!='rf')):
        w=wb.active if first else wb.create_sheet(); first=False; w.title=name
        w.append(['Pat.Nr','Hauttyp','Jahrgang','Sitzung am','PRP','Tiefe','Grad Icepick','Grad Boxcar','Grad Rolling'])
        r=2
        for p in filter(sel,P):
            ev=[(s['day'],s,None) for s in p['ses']]; ev[0]=(ev[0][0],ev[0][1],p['rat'][0])
            st=r
            for day,s,q in ev:
                row=[p['id'] if r==st else None,p['skin'] if r==st else None,p['born'].year if r==st else None,day,'ja' if s['adj'] else 'nein',s['depth']]+([v for v in q['s'].values()] if q else [])
                for c,v in enumerate(row,1): w.cell(r,c,v)
                r+=1
            for c in (1,2,3): w.merge_cells(start_row=st,start_column=c,end_row=r-1,end_column=c)
        # follow-ups in separate sheet
    w=wb.create_sheet('Kontrollen'); w.append(['Pat.Nr','Kontrolle am','Grad Icepick','Grad Boxcar','Grad Rolling'])
    for p in P: w.append([p['id'],p['rat'][1]['day']]+list(p['rat'][1]['s'].values()))
    out(wb,'sheets-by-treatment')
# E Turkish
def E():
    wb=openpyxl.Workbook(); w=wb.active; w.title='Seanslar'
    w.append(['Özel Cilt Kliniği – İğneleme takip']); w.append([])
    w.append(['Hasta No','Doğum Tarihi','Cilt Tipi','Seans Tarihi','Tedavi','İğne Derinliği (mm)','Buz kıracağı','Kutu','Dalgalı','Açıklama'])
    for p in P:
        ev=[(s['day'],s,None) for s in p['ses']]; ev[0]=(ev[0][0],ev[0][1],p['rat'][0]); ev.append((p['rat'][1]['day'],None,p['rat'][1]))
        for day,s,q in ev:
            w.append([p['id'],dm(p['born']),'Tip %d'%p['skin'],dm(day)]+([{'rf':'Altın iğne (RF)','standard':'Dermapen'}[s['mod']]+(' + PRP' if s['adj'] else ''),com(s['depth'])] if s else ['kontrol',''])+([v if v is not None else 'yok' for v in q['s'].values()] if q else ['','','']))
    w.append(['Toplam','','',96])
    out(wb,'turkish')
# F French
def F():
    wb=openpyxl.Workbook(); w=wb.active; w.title='Suivi'
    w.append(['Cabinet du Dr Lefèvre — suivi des cicatrices']); w.append([])
    w.append(['N° dossier','Date de naissance','Phototype','Date de séance','Traitement','Profondeur (mm)'])
    for p in P:
        for s in p['ses']: w.append([p['id'],p['born'],p['skin'],s['day'],{'rf':'Radiofréquence fractionnée','standard':'Micro-aiguilletage'}[s['mod']]+(' + PRP' if s['adj'] else ''),com(s['depth'])])
    w=wb.create_sheet('Évaluations'); w.append(['N° dossier',"Date d'évaluation",'Pic à glace','En boîte','Ondulante'])
    for p in P:
        for q in p['rat']: w.append([p['id'],q['day']]+['NR' if v is None else v for v in q['s'].values()])
    w.append(['Moyenne','',2.9])
    out(wb,'french')
# G: US style, sessions in long, ratings per visit columns in other sheet: "GB baseline", "GB 3 mo" + dates
def G():
    wb=openpyxl.Workbook(); w=wb.active; w.title='Tx log'
    w.append(['MRN','DOB','Fitz','Tx Date','Device','PRP?','Depth'])
    for p in P:
        for s in p['ses']: w.append([p['id'],p['born'].strftime('%m/%d/%Y'),p['skin'],s['day'].strftime('%m/%d/%Y'),{'rf':'Vivace','standard':'SkinPen II'}[s['mod']],'Y' if s['adj'] else 'N',str(s['depth'])+' mm'])
    w=wb.create_sheet('Scores'); w.append(['MRN','Baseline date','Baseline ice pick','Baseline boxcar','Baseline rolling','3 mo date','3 mo ice pick','3 mo boxcar','3 mo rolling'])
    for p in P:
        row=[p['id']]
        for q in p['rat']: row+=[q['day']]+list(q['s'].values())
        w.append(row)
    out(wb,'american')
for f in (A, B, C, Dd, E, F, G): f()
canon('own', sess=('needle_depth_mm',))
