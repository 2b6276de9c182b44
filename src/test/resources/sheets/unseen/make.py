"""Makes the workbooks of this folder and their canonical files from invented data: python3 make.py (needs openpyxl)."""
import csv, datetime as dt, os, random, sys
from openpyxl import Workbook

D=dt.date
def model(seed, n=40, start=D(2024,1,8)):
    r=random.Random(seed); pts=[]
    for i in range(n):
        p=dict(i=i+1, fitz=r.choice([1,2,3,3,4,4,5,6]), birth=r.randint(1972,2005), sex=r.choice('fmf'), sessions=[], ratings=[], bday=D(2000,r.randint(1,12),r.randint(1,28)))
        mod=r.choice(['standard','rf']); adj=r.choice([None,None,None,'laser','prp','subcision'])
        day=start+dt.timedelta(days=r.randint(0,400))
        base={t:r.choice([2,3,3,4,4]) for t in ('ice_pick','boxcar','rolling') if r.random()<.8} or {'rolling':3}
        k=r.randint(2,6); g=dict(base)
        p['ratings'].append((day,dict(g)))
        for s in range(k):
            depth=r.choice([0.5,1.0,1.25,1.5,1.75,2.0,2.5])
            p['sessions'].append(dict(day=day,mod=mod,adj=adj if s>0 or adj!='laser' else None,depth=depth,energy=r.choice([18.5,22,27.5,35]) if mod=='rf' else None,
              dur=r.choice([30,35,40,45,50,60,75]),pain=r.choice([2,3,3.5,4,5,6.5]),down=r.choice([0,1,1,2,3,4]),ery=r.choice([1,2,3,5]),
              ae=r.choice([['none'],['none'],['erythema'],['erythema','oedema'],['pih'],None]),acne=r.choice(['no','no','no','yes',None]),cost=r.choice([180,220.5,250,320,1250])))
            # control visit in between
            if s in (1,3) :
                c=day+dt.timedelta(days=r.choice([14,20,25]))
                g={t:max(1,v-(1 if r.random()<.35 else 0)) for t,v in g.items()}
                p['ratings'].append((c,dict(g)))
            day=day+dt.timedelta(days=r.choice([26,28,28,30,35]))
        last=p['sessions'][-1]['day']
        if r.random()<.9:
            f=last+dt.timedelta(days=r.choice([60,75,84,90,100])); g={t:max(1,v-(1 if r.random()<.6 else 0)) for t,v in g.items()}
            p['ratings'].append((f,dict(g)))
        if r.random()<.5:
            f=last+dt.timedelta(days=r.choice([180,200])); p['ratings'].append((f,dict(g)))
        pts.append(p)
    return pts
ADJ={None:'','laser':'laser_ablative','prp':'prp','subcision':'subcision'}
def canonical(pts,folder,pid,pcols=('fitzpatrick','birth_year'),scols=('needle_depth_mm',),when='2026-06-30',keep=lambda p,d:True):
    os.makedirs(folder,exist_ok=True)
    def w(name,head,rows):
        with open(f'{folder}/{name}-{when}.csv','w',newline='') as f:
            c=csv.writer(f); c.writerow(head); c.writerows(rows)
    w('patients',['patient_id',*pcols],[[pid(p)]+[{'fitzpatrick':p['fitz'],'birth_year':p['birth'],'sex':{'f':'female','m':'male'}[p['sex']]}[c] for c in pcols] for p in pts])
    def val(s,c):
        v={'needle_depth_mm':s['depth'],'rf_energy_mj':s['energy'],'duration_min':s['dur'],'pain':s['pain'],'downtime_days':s['down'],'erythema_days':s['ery'],'adverse_events':'|'.join(s['ae']) if s['ae'] else None,'active_acne':s['acne'],'cost':s['cost'],'currency':'EUR'}.get(c)
        return '' if v is None else v
    w('sessions',['patient_id','session_date','modality','adjunct',*scols],[[pid(p),s['day'],s['mod'],ADJ[s['adj']]]+[val(s,c) for c in scols] for p in pts for s in p['sessions']])
    w('ratings',['patient_id','assessed_on','scar_type','instrument','score'],[[pid(p),d,t,'goodman_baron_grade',v] for p in pts for d,g in p['ratings'] if keep(p,d) for t,v in g.items()])
def visits(p):
    """day -> (session|None, grades|None) in order"""
    v={}
    for s in p['sessions']: v.setdefault(s['day'],[None,None])[0]=s
    for d,g in p['ratings']: v.setdefault(d,[None,None])[1]=g
    return sorted(v.items())

# Narbensprechstunde: one sheet, merged two-row header, visits in rows, subtotals by year, en dash as missing
def de(x): return str(x).replace('.',',')
pts=model(11); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'german-one-sheet'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"NS-{p['i']:03d}"
wb=Workbook(); ws=wb.active; ws.title='Doku 2024-26'
ws['A1']='Hautzentrum Löwenstraße – Narbensprechstunde'; ws.merge_cells('A1:P1')
ws['A2']='Stand: 30.06.2026, geführt von Sr. Änne'
groups=[('Stammdaten',['Fallnr.','Jahrgang','HT (Fitz.)','m/w']),('Behandlung',['Datum','Art','Nadellänge (mm)','Energie mJ','Dauer (Min.)','Schmerz VAS','Ausfalltage','Rötung (Tage)','NW']),('Befund vor Behandlung (Goodman/Baron 1–4)',['Eispickel','Boxcar','Rolling'])]
c=1
for g,cols in groups:
    ws.cell(4,c,g)
    if len(cols)>1: ws.merge_cells(start_row=4,start_column=c,end_row=4,end_column=c+len(cols)-1)
    for x in cols: ws.cell(5,c,x); c+=1
ART={('standard',None):'MN (Dermapen 4)',('rf',None):'RF-MN (Morpheus8)',('standard','laser'):'MN (Dermapen 4) + CO2',('rf','laser'):'RF-MN (Morpheus8) + CO2',('standard','prp'):'MN (Dermapen 4) + Eigenblut (PRP)',('rf','prp'):'RF-MN (Morpheus8) + Eigenblut (PRP)',('standard','subcision'):'MN (Dermapen 4) mit Subzision',('rf','subcision'):'RF-MN (Morpheus8) mit Subzision'}
AE={'none':'keine','erythema':'Erythem','oedema':'Schwellung','pih':'Hyperpigmentierung'}
rows=[]
for p in pts:
    for d,(s,g) in visits(p): rows.append((d,p,s,g))
rows.sort(key=lambda x:(x[0],x[1]['i']))
r=6; year=None
def total(y):
    global r
    ws.cell(r,1,f'Summe {y}'); ws.cell(r,9,'2.345'); r+=2
for d,p,s,g in rows:
    if year and d.year!=year: total(year)
    year=d.year
    vals=[pid(p),p['birth'],['','I','II','III','IV','V','VI'][p['fitz']],{'f':'w','m':'m'}[p['sex']],d.strftime('%d.%m.%Y')]
    if s: vals+=[ART[s['mod'],s['adj']],de(s['depth']),de(s['energy']) if s['energy'] else '–',s['dur'],de(s['pain']),s['down'],s['ery'],', '.join(AE[a] for a in s['ae']) if s['ae'] else '–']
    else: vals+=['nur Kontrolle']+['–']*7
    vals+=[(g or {}).get(t,'–') for t in('ice_pick','boxcar','rolling')]
    for i,v in enumerate(vals): ws.cell(r,i+1,v)
    r+=1
total(year); ws.cell(r,1,'Legende: NW = Nebenwirkungen, HT = Hauttyp')
wb.save(out+'/narben-2026-06-30.xlsx')
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year','sex'),('needle_depth_mm','rf_energy_mj','duration_min','pain','downtime_days','erythema_days','adverse_events'))

# three sheets; grades wide by time point with own dates; real dates; abbreviations
pts=model(22); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'german-three-sheets'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"{p['i']+4000}"
wb=Workbook(); a=wb.active; a.title='Patienten'
a.append(['Patientenliste Studie Aknenarben']); a.append([])
a.append(['Pat.-Nr.','Geb.-Datum','Fitzpatrick-Typ','Geschlecht','Bemerkung'])
for p in pts: a.append([int(pid(p)),D(p['birth'],p['bday'].month,p['bday'].day),p['fitz'],{'f':'weiblich','m':'männlich'}[p['sex']],'' if p['i']%5 else 'Umzug n. Köln'])
a.append([]); a.append(['Gesamt',len(pts)])
b=wb.create_sheet('Sitzungen'); b.append(['Pat.-Nr.','Sitzung Nr.','Sitzungsdatum','Gerät','Kombination mit','Eindringtiefe mm','akt. Akne','Honorar €','Ausfallzeit (d)'])
for p in pts:
    for k,s in enumerate(p['sessions']):
        b.append([int(pid(p)),k+1,s['day'],{'standard':'SkinPen','rf':'Secret RF'}[s['mod']],{None:'','laser':'CO2-Laser fraktioniert','prp':'PRP','subcision':'Subcision'}[s['adj']],s['depth'],{'no':'nein','yes':'ja',None:''}[s['acne']],s['cost'],s['down']])
c=wb.create_sheet('Scores'); c.append(['','Baseline','','','','Verlauf 1','','','','Verlauf 2','','','','Verlauf 3','','','','Verlauf 4','','','','Verlauf 5','','',''])
c.append(['Pat.-Nr.']+['Datum','IP','BC','RS']*6)
for k in range(6): c.merge_cells(start_row=1,start_column=2+4*k,end_row=1,end_column=5+4*k)
for p in pts:
    row=[int(pid(p))]
    for d,g in p['ratings'][:6]: row+=[d]+[g.get(t) for t in('ice_pick','boxcar','rolling')]
    c.append(row)
for ws in wb:
    for row in ws.iter_rows():
        for x in row:
            if isinstance(x.value,dt.date): x.number_format='DD.MM.YYYY'
assert max(len(p['ratings']) for p in pts)<=6
wb.save(out+'/studie-2026-06-30.xlsx')
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year','sex'),('needle_depth_mm','active_acne','cost','currency','downtime_days'))

# Italian, unknown language: two sheets, dd/mm/yyyy as text, decimal commas, totals
pts=model(33); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'italian'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"MI{p['i']:04d}"
it=lambda x:str(x).replace('.',',')
wb=Workbook(); a=wb.active; a.title='Sedute'
a.append(['Studio dermatologico Città Studi']); a.append(['Registro cicatrici da acne']); a.append([])
a.append(['Codice paziente','Anno di nascita','Fototipo','Sesso','Data seduta','Tecnica','Profondità aghi (mm)','Durata (min)','Dolore','Giorni di convalescenza','Effetti avversi','Acne attiva'])
T={('standard',None):'Microneedling',('rf',None):'Radiofrequenza frazionata',('standard','laser'):'Microneedling + laser CO2',('rf','laser'):'Radiofrequenza frazionata + laser CO2',('standard','prp'):'Microneedling + PRP',('rf','prp'):'Radiofrequenza frazionata + PRP',('standard','subcision'):'Microneedling + subcisione',('rf','subcision'):'Radiofrequenza frazionata + subcisione'}
AE={'none':'nessuno','erythema':'eritema','oedema':'edema','pih':'iperpigmentazione'}
for p in pts:
    for s in p['sessions']:
        a.append([pid(p),p['birth'],p['fitz'],{'f':'F','m':'M'}[p['sex']],s['day'].strftime('%d/%m/%Y'),T[s['mod'],s['adj']],it(s['depth']),s['dur'],it(s['pain']),s['down'],'; '.join(AE[x] for x in s['ae']) if s['ae'] else 'n.d.',{'no':'no','yes':'sì',None:'n.d.'}[s['acne']]])
a.append(['Totale','','','','','','',1234])
b=wb.create_sheet('Valutazioni'); b.append(['Codice paziente','Data valutazione','Icepick','Boxcar','Rolling','Valutatore'])
for p in pts:
    for d,g in p['ratings']: b.append([pid(p),d.strftime('%d/%m/%Y')]+[g.get(t,'n.d.') for t in('ice_pick','boxcar','rolling')]+['dott.ssa Bianchi'])
wb.save(out+'/registro-2026-06-30.xlsx')
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year','sex'),('needle_depth_mm','duration_min','pain','downtime_days','adverse_events','active_acne'))

# UK clinic: a sheet a year with equal columns, dd/mm/yyyy real dates, header in row 4, ids only in first row of patient within sheet merged; grades wide
pts=model(44); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'british-by-year'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"HX{p['i']*37:05d}"
wb=Workbook(); wb.remove(wb.active)
T={('standard',None):'SkinPen',('rf',None):'Morpheus8',('standard','laser'):'SkinPen + fractional CO2',('rf','laser'):'Morpheus8 + fractional CO2',('standard','prp'):'SkinPen + PRP',('rf','prp'):'Morpheus8 + PRP',('standard','subcision'):'SkinPen + subcision',('rf','subcision'):'Morpheus8 + subcision'}
AE={'none':'none','erythema':'redness','oedema':'swelling','pih':'PIH'}
rows=[(d,p,s,g) for p in pts for d,(s,g) in visits(p)]
for y in sorted({d.year for d,*_ in rows}):
    w=wb.create_sheet(str(y)); w.append(['Harley Skin – acne scar clinic log %d'%y]); w.append([]); w.append(['please do not sort!'])
    w.append(['Hosp. no.','YOB','Skin type','Visit date','Procedure','Depth (mm)','Duration (mins)','Pain /10','Days off work','Side effects','Active acne?','Ice pick grade','Boxcar grade','Rolling grade','Notes'])
    for p in pts:
        first=True
        for d,(s,g) in visits(p):
            if d.year!=y: continue
            row=[pid(p),p['birth'],p['fitz'],d]
            row+=[T[s['mod'],s['adj']],s['depth'],s['dur'],s['pain'],s['down'],' / '.join(AE[x] for x in s['ae']) if s['ae'] else 'not asked',{'no':'N','yes':'Y',None:''}[s['acne']]] if s else ['review only']+['']*6
            row+=[(g or {}).get(t,'n/a') for t in('ice_pick','boxcar','rolling')]+['']
            w.append(row)
    for row in w.iter_rows():
        for x in row:
            if isinstance(x.value,dt.date): x.number_format='DD/MM/YYYY'
wb.save(out+'/log-2026-06-30.xlsx')
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year'),('needle_depth_mm','duration_min','pain','downtime_days','adverse_events','active_acne'))

# Polish: unknown language, semicolon CSV from LibreOffice in cp1250, one file
pts=model(55); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'polish'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"KR/{p['i']:03d}"
pl=lambda x:str(x).replace('.',',')
T={('standard',None):'Mezoterapia mikroigłowa',('rf',None):'RF mikroigłowa',('standard','laser'):'Mezoterapia mikroigłowa + laser CO2',('rf','laser'):'RF mikroigłowa + laser CO2',('standard','prp'):'Mezoterapia mikroigłowa + osocze',('rf','prp'):'RF mikroigłowa + osocze',('standard','subcision'):'Mezoterapia mikroigłowa + subcyzja',('rf','subcision'):'RF mikroigłowa + subcyzja'}
L=['Gabinet Dermatologii Śródmieście;;;;;;;;;','Nr pacjenta;Rok urodzenia;Fototyp;Data wizyty;Zabieg;Głębokość igieł [mm];Ból;Blizny ice pick;Blizny boxcar;Blizny rolling']
for p in pts:
    for d,(s,g) in visits(p):
        L.append(';'.join(map(str,[pid(p),p['birth'],['','I','II','III','IV','V','VI'][p['fitz']],d.strftime('%d.%m.%Y')]+([T[s['mod'],s['adj']],pl(s['depth']),pl(s['pain'])] if s else ['kontrola','-','-'])+[(g or {}).get(t,'-') for t in('ice_pick','boxcar','rolling')])))
L.append('Razem;;;;;;;;;')
open(out+'/wizyty-2026-06-30.csv','wb').write(('\r\n'.join(L)+'\r\n').encode('cp1250'))
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year'),('needle_depth_mm','pain'))

# Dutch: a row a patient, sessions and controls side by side under merged headers, euro costs
pts=model(66,30); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'dutch-side-by-side'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"D{p['i']:04d}"
nl=lambda x:str(x).replace('.',',')
wb=Workbook(); a=wb.active; a.title='Acnelittekens'
a.append(['Huidkliniek Zuid - overzicht acnelittekens']); a.append([])
h1=['Patiëntnummer','Geboortejaar','Huidtype']; h2=['','','']
for k in range(6): h1+=[f'Behandeling {k+1}','','','']; h2+=['Datum','Techniek','Diepte (mm)','Pijnscore']
for k in range(6): h1+=[f'Meting {k+1}','','','']; h2+=['Datum','Ice pick','Boxcar','Rolling']
a.append(h1); a.append(h2)
for k in range(12): a.merge_cells(start_row=3,start_column=4+4*k,end_row=3,end_column=7+4*k)
for k in range(3): a.merge_cells(start_row=3,start_column=k+1,end_row=4,end_column=k+1)
T={'standard':'Microneedling','rf':'RF-microneedling'}; A={None:'','laser':' + Er:YAG laser','prp':' + PRP','subcision':' + subcisie'}
for p in pts:
    row=[pid(p),p['birth'],p['fitz']]
    for k in range(6):
        if k<len(p['sessions']):
            s=p['sessions'][k]; row+=[s['day'].strftime('%d-%m-%Y'),T[s['mod']]+A[s['adj']],nl(s['depth']),nl(s['pain'])]
        else: row+=['']*4
    for k in range(6):
        if k<len(p['ratings']):
            d,g=p['ratings'][k]; row+=[d.strftime('%d-%m-%Y')]+[g.get(t,'nvt') for t in('ice_pick','boxcar','rolling')]
        else: row+=['']*4
    a.append([None if x=='' else x for x in row])
a.append(['Totaal',len(pts)])
wb.save(out+'/overzicht-2026-06-30.xlsx')
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year'),('needle_depth_mm','pain'))

# German long format: a row a score; techniques as ticks; patient data sheet; text dates d.M.yy
pts=model(77,30); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'german-a-row-a-score'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"K{p['i']:02d}-{p['birth']%100}"
f=lambda d:f'{d.day}.{d.month}.{d.year%100:02d}'
wb=Workbook(); a=wb.active; a.title='Stammblatt'
a.append(['Kürzel','geb.','Typ n. Fitzpatrick','Anmerkung'])
for p in pts: a.append([pid(p),p['birth'],'Typ '+['','I','II','III','IV','V','VI'][p['fitz']],''])
b=wb.create_sheet('Therapie'); b.append(['Kürzel','behandelt am','Gerät/Methode','PRP','Subzision','CO2-Laser','Tiefe in mm','Rötung in Tagen','Komplikationen','Kosten in EUR'])
for p in pts:
    for s in p['sessions']: b.append([pid(p),f(s['day']),{'standard':'Dermaroller','rf':'Vivace RF'}[s['mod']]]+['x' if s['adj']==k else '' for k in('prp','subcision','laser')]+[str(s['depth']).replace('.',',')+' mm',s['ery'],{None:'k.A.','none':'keine','erythema':'Rötung','pih':'PIH'}.get(s['ae'] and s['ae'][0]) if not s['ae'] or len(s['ae'])==1 else 'Rötung + Schwellung',f"{s['cost']:.2f}".replace('.',',')+' €'])
c=wb.create_sheet('Bewertung'); c.append(['Kürzel','bewertet am','Narbentyp','Goodman-Baron-Grad','Bewerter'])
N={'ice_pick':'Eispickelnarben','boxcar':'Kastennarben','rolling':'wellenförmige Narben'}
for p in pts:
    for d,g in p['ratings']:
        for t,v in g.items(): c.append([pid(p),f(d),N[t],['','I','II','III','IV'][v] if False else v,'Dr. Groß'])
wb.save(out+'/akne-2026-06-30.xlsx')
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year'),('needle_depth_mm','erythema_days','adverse_events','cost','currency'))

# Austrian: one CSV as Excel saves it (windows-1252, ;), two lines of title, ids only in the patient's first row, decimal comma, thousands point in costs, "Zwischensumme"
pts=model(88,35); out=os.path.join(os.path.dirname(os.path.abspath(__file__)),'austrian'); os.makedirs(out,exist_ok=True)
pid=lambda p:f"{p['i']:04d}/AT"
de=lambda x:str(x).replace('.',',')
def eur(x):
    t=f'{x:,.2f}'; return t.replace(',','#').replace('.',',').replace('#','.')
L=['Ordination Dr. Größwang;;;;;;;;;;;','Aknenarben – Verlauf;;;;;;;;;;;','Patient;Jg.;Hauttyp;Tag;Was gemacht wurde;Nadeltiefe;Schmerzen (0-10);wieder gesellschaftsfähig nach (Tagen);Preis in Euro;Grad Icepick;Grad Boxcar;Grad Rolling']
for p in pts:
    first=True; tot=0
    for d,(s,g) in visits(p):
        row=[pid(p),p['birth'],p['fitz']] if first else ['','','']; first=False
        row+=[d.strftime('%d.%m.%Y')]
        if s: row+=[{'standard':'Needling','rf':'RF-Needling'}[s['mod']]+{None:'','laser':' und CO2','prp':' und Eigenblut','subcision':' und Subzision'}[s['adj']],de(s['depth']),de(s['pain']),s['down'],eur(s['cost'])]; tot+=s['cost']
        else: row+=['Kontrolle','','','','']
        row+=[(g or {}).get(t,'') for t in('ice_pick','boxcar','rolling')]
        L.append(';'.join(map(str,row)))
L.append('Summe gesamt;;;;;;;;123.456,50;;;')
open(out+'/verlauf-2026-06-30.csv','wb').write(('\r\n'.join(L)+'\r\n').encode('cp1252'))
canonical(pts,out+'/own',pid,('fitzpatrick','birth_year'),('needle_depth_mm','pain','downtime_days','cost','currency'))
