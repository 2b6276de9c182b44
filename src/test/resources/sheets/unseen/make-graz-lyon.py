"""Makes the workbooks graz and lyon and their canonical files from invented data (needs openpyxl)."""
import random, csv, os, datetime as dt
from openpyxl import Workbook
from openpyxl.styles import Font, PatternFill, Alignment
from openpyxl.utils import get_column_letter as L
D=dt.date
def wd(d):
    while d.weekday()>4: d+=dt.timedelta(1)
    return d
def out(folder,kind,cols,rows):
    os.makedirs(folder,exist_ok=True)
    with open(f'{folder}/{kind}-2026-11-20.csv','w',newline='',encoding='utf-8') as f:
        w=csv.DictWriter(f,cols,lineterminator='\n'); w.writeheader()
        for r in rows: w.writerow(r)
def num(x): return ('%g'%x)
def de(x): return num(x).replace('.',',')

# ---------------------------------------------------------------- A: Graz
R=random.Random(4711)
pats=[];events=[];ses=[];rat=[]
treat={'Nadelung':('standard',''),'Nadelung + PRP':('standard','prp'),'Nadelung + CO2':('standard','laser_ablative'),
 'RF-Nadelung':('rf',''),'RF + PRP':('rf','prp'),'RF + Subzision':('rf','subcision'),'Nadelung/Peeling':('standard','peel')}
reg={'Gesicht':'face','Wangen':'face','Rücken':'back'}
sd={'bds.':'both','li':'left','re':'right'}
nw={'keine':'none','Rötung':'erythema','Rötung, Schwellung':'erythema|oedema','PIH':'pih','Ödem':'oedema','Infekt':'infection','–':''}
used=set()
for i in range(48):
    while True:
        pid='%s%03d'%(R.choice(['AN-','AN-']),R.randint(101,489))
        if pid not in used: used.add(pid);break
    p=dict(id=pid,ini=R.choice('ABCDEFGHJKLMNÖPRSTÜWZ')+'. '+R.choice('ABEFGHKLMNÖPRSTWZ')+'.',by=R.randint(1974,2007),fz=R.choice(['I','II','II','III','III','IV']),sex=R.choice('wwwm'))
    pats.append(p)
    region=R.choices(list(reg),[6,3,1])[0]
    sides=['li','re'] if i in(7,19,33) else ['bds.']
    base=R.choice(list(treat))
    tr={s:base for s in sides}
    if len(sides)==2: tr={'li':'Nadelung','re':'Nadelung + PRP'}
    types=R.choice([('I','B'),('B','R'),('R',),('I','B','R'),('I',),('B',),('I','R')])
    g={s:{t:R.choice([2,3,3,4,4]) for t in types} for s in sides}
    d=wd(D(2025,1,8)+dt.timedelta(R.randint(0,400)))
    n=R.choice([3,3,4,4,5,2]);k=R.choice([1,1,2])
    for v in range(n+k):
        ctrl=v>=n
        for s in sides:
            e=dict(p=p,d=d,region=region,side=s,ctrl=ctrl,grades=dict(g[s]))
            if v and not ctrl and R.random()<.25: e['grades']={}   # not rated at each visit
            if not ctrl:
                m,a=treat[tr[s]]
                e.update(t=tr[s],dev=R.choice(['Morpheus8','Secret RF']) if m=='rf' else R.choice(['Dermapen','SkinPen']),
                  depth=R.choice([1.5,2,2.5,3]) if m=='rf' else R.choice([.5,1,1.25,1.5,2]),passes=R.choice([2,3,3,4]),
                  en=R.choice([15,20,30,45]) if m=='rf' else None,pain=R.randint(1,7),dur=R.choice([30,40,45,60]),
                  nw=R.choices(list(nw),[5,6,2,1,1,.4,2])[0],dt=R.choice([1,2,2,3,4,5,None]),acne=R.choice(['n','n','n','j','']),
                  cost=R.choice([190,220,250]) if m=='standard' else R.choice([380,420.5,450]),op=R.choice(['Hu','Mö','Kf']))
            events.append(e)
        for s in sides:
            for t in types:
                if g[s][t]>1 and R.random()<.33: g[s][t]-=1
        d=wd(d+dt.timedelta(R.randint(28,49) if v<n-1 else R.randint(80,120)))
        if d>D(2026,11,13): break
events.sort(key=lambda e:(e['d'],e['p']['id'],e['side']))
wb=Workbook();w=wb.active;w.title='Nadelung 2025-26'
w['A1']='Hautzentrum Graz-Geidorf – Aknenarben: Microneedling-Liste';w['A1'].font=Font(bold=True,size=14);w.merge_cells('A1:V1')
w['A2']='geführt von: Sekr. Mörth   (Stand 20.11.2026)';w.merge_cells('A2:H2')
top=[('Patient/in',5),('Sitzung',13),('Grad n. Goodman/Baron (1–4), vor Behandlung',3),('Sonstiges',2)]
c=1
for t,n in top:
    w.cell(4,c,t).font=Font(bold=True); w.merge_cells(start_row=4,start_column=c,end_row=4,end_column=c+n-1); w.cell(4,c).alignment=Alignment(horizontal='center'); c+=n
H=['Pat.-Nr.','Kürzel','Jg.','Hauttyp','Geschl.','Datum','Region','Seite','Behandlung','Gerät','Nadeltiefe\n(mm)','Durchg.','Energie (mJ)','Dauer (min)','Schmerz 0-10','NW','Ausfallzeit','akt. Akne','Ice-Pick','Boxcar','Rolling','Honorar €','Beh.']
for j,h in enumerate(H,1):
    w.cell(5,j,h).font=Font(bold=True); w.cell(5,j).fill=PatternFill('solid',fgColor='DDDDDD')
r=6;mon=None;seen=set();MN=['Jänner','Februar','März','April','Mai','Juni','Juli','August','September','Oktober','November','Dezember']
msum=0;mn=0
def close():
    global r
    w.cell(r,1,f'Summe {MN[mon[1]-1]}:').font=Font(italic=True); w.cell(r,9,f'{mn} Behandlungen'); w.cell(r,22,msum); r+=2
for e in events:
    d=e['d'];m=(d.year,d.month)
    if m!=mon:
        if mon: close()
        mon=m;msum=0;mn=0
        w.cell(r,1,f'{MN[m[1]-1]} {m[0]}').font=Font(bold=True); w.merge_cells(start_row=r,start_column=1,end_row=r,end_column=5); r+=1
    p=e['p'];w.cell(r,1,p['id'])
    if p['id'] not in seen:
        seen.add(p['id']); w.cell(r,2,p['ini']);w.cell(r,3,p['by']);w.cell(r,4,p['fz']);w.cell(r,5,p['sex'])
    x=R.random()
    if x<.7: w.cell(r,6,dt.datetime(d.year,d.month,d.day)).number_format='dd.mm.yyyy'
    elif x<.85: w.cell(r,6,d.strftime('%d.%m.%Y'))
    elif x<.95: w.cell(r,6,f'{d.day}.{d.month}.{d.year}')
    else: w.cell(r,6,d.strftime('%d.%m.%y'))
    w.cell(r,7,e['region']);w.cell(r,8,e['side'])
    for j,t in enumerate('IBR'):
        v=e['grades'].get(t)
        w.cell(r,19+j,(v if R.random()<.9 else str(v)) if v else ('–' if R.random()<.5 else None))
    pid=p['id']; b=reg[e['region']];s=sd[e['side']]
    for t,v in e['grades'].items():
        rat.append(dict(patient_id=pid,assessed_on=d,scar_type={'I':'ice_pick','B':'boxcar','R':'rolling'}[t],instrument='goodman_baron_grade',score=v,body_site=b,side=s))
    if e['ctrl']: w.cell(r,9,'Kontrolle')
    else:
        mn+=1;msum+=e['cost']
        w.cell(r,9,e['t']);w.cell(r,10,e['dev'])
        w.cell(r,11,de(e['depth']) if R.random()<.6 else e['depth']);w.cell(r,12,e['passes'])
        if e['en']: w.cell(r,13,e['en'])
        w.cell(r,14,e['dur']);w.cell(r,15,e['pain']);w.cell(r,16,e['nw'])
        if e['dt'] is not None: w.cell(r,17,R.choice(['%d T','%d Tage'])%e['dt'] if e['dt']>1 else '1 Tag')
        if e['acne']: w.cell(r,18,e['acne'])
        w.cell(r,22,e['cost'] if R.random()<.5 else de(e['cost'])+('0' if e['cost']%1 else ',00'));w.cell(r,23,e['op'])
        mo,a=treat[e['t']]
        ses.append(dict(patient_id=pid,session_date=d,modality=mo,body_site=b,side=s,adjunct=a or 'none',device=e['dev'],operator_id=e['op'],needle_depth_mm=num(e['depth']),passes=e['passes'],rf_energy_mj=e['en'] or '',duration_min=e['dur'],active_acne={'n':'no','j':'yes','':''}[e['acne']],pain=e['pain'],downtime_days='' if e['dt'] is None else e['dt'],adverse_events=nw[e['nw']],cost=num(e['cost']),currency='EUR'))
    r+=1
close()
w.cell(r,1,'Mittelwert').font=Font(bold=True)
gg=[[e['grades'][t] for e in events if t in e['grades']] for t in 'IBR']
for j,g in enumerate(gg): w.cell(r,19+j,('%.2f'%(sum(g)/len(g))).replace('.',','))
w.cell(r+1,1,'Gesamt');w.cell(r+1,9,f'{len(ses)} Behandlungen, {len(pats)} Pat.');w.cell(r+1,22,sum(float(s['cost']) for s in ses))
w.freeze_panes='A6'
l=wb.create_sheet('Legende')
for row in [['Abkürzungen'],[],['bds.','beidseits'],['li / re','links / rechts'],['NW','Nebenwirkungen'],['PIH','postinflammatorische Hyperpigmentierung'],['RF','Radiofrequenz-Nadelung (Morpheus8, Secret RF)'],['Nadelung','Microneedling ohne RF (Dermapen, SkinPen)'],['CO2','ablativer CO2-Laser in derselben Sitzung'],['Kontrolle','nur Begutachtung, keine Behandlung'],['–','nicht erhoben bzw. keine solchen Narben'],['T','Tage'],['j / n','ja / nein'],['w / m','weiblich / männlich'],['Jg.','Geburtsjahrgang']]: l.append(row)
os.makedirs('A',exist_ok=True);wb.save('A/Microneedling Graz 2026-11-20.xlsx')
out('A/canon','patients',['patient_id','fitzpatrick','birth_year','sex'],[dict(patient_id=p['id'],fitzpatrick=p['fz'],birth_year=p['by'],sex={'w':'female','m':'male'}[p['sex']]) for p in pats])
out('A/canon','sessions',list(ses[0]),ses);out('A/canon','ratings',list(rat[0]),rat)
print('A',len(pats),len(ses),len(rat),r)

# ---------------------------------------------------------------- B: Lyon
R=random.Random(6902)
tr={'Dermapen':('standard','none','Dermapen'),'Dermapen + PRP':('standard','prp','Dermapen'),'Morpheus8':('rf','none','Morpheus8'),'Morpheus8 + PRP':('rf','prp','Morpheus8'),'Dermapen + peeling TCA':('standard','peel','Dermapen'),'Morpheus8 + subcision':('rf','subcision','Morpheus8'),'Dermapen + laser Fraxel':('standard','laser_nonablative','Dermapen')}
zone={'visage':('face','both'),'joues':('face','both'),'joue G':('face','left'),'joue D':('face','right')}
ei={'RAS':'none','érythème':'erythema','érythème + œdème':'erythema|oedema','HPI':'pih','œdème':'oedema','poussée herpès':'infection','':''}
wb=Workbook();P=wb.active;P.title='Dossiers';S=wb.create_sheet('Séances');C=wb.create_sheet('Cotations');Lg=wb.create_sheet('Légende')
P['A1']='Cabinet de dermatologie Dr Lefèvre – Lyon 6e';P['A1'].font=Font(bold=True,size=13);P['A2']="Patients suivis pour cicatrices d'acné";P.merge_cells('A1:G1')
for j,h in enumerate(['N° dossier','Initiales','Né(e) en','Phototype','Sexe','Accord étude','Remarques'],1): P.cell(4,j,h).font=Font(bold=True)
S['A1']='Séances de microneedling 2025–2026';S.merge_cells('A1:N1')
SH=['N° dossier','Date','Traitement','Zone','Prof. (mm)','Passages','Douleur (EVA)','Éviction sociale','Rougeur (j)','Effets indés.','Acné active','Isotrétinoïne arrêtée le','Honoraires','Opér.']
for j,h in enumerate(SH,1): S.cell(3,j,h).font=Font(bold=True)
C['A1']='Cotations : grade de Goodman & Baron (1 à 4) par type de cicatrice, et score ECCA global';C.merge_cells('A1:Q1')
vis=['J0 (avant traitement)','M3 après dernière séance','M6 après dernière séance'];sub=['Date','Pics à glace','En U','Ondulantes','ECCA']
C.cell(4,1,'N° dossier');C.cell(4,2,'Init.')
C.merge_cells('A3:B3')
for k,v in enumerate(vis):
    c=3+5*k;C.cell(3,c,v).font=Font(bold=True);C.merge_cells(start_row=3,start_column=c,end_row=3,end_column=c+4)
    for j,h in enumerate(sub): C.cell(4,c+j,h)
pr=5;sr=4;cr=5;pats=[];ses=[];rat=[];vals=[[[] for _ in range(4)] for _ in range(3)]
def fr(cell,d):
    x=R.random()
    if x<.65: cell.value=dt.datetime(d.year,d.month,d.day);cell.number_format='dd/mm/yyyy'
    elif x<.9: cell.value=d.strftime('%d/%m/%Y')
    else: cell.value=f'{d.day}/{d.month}/{d.year}'
for i in range(44):
    pid='%d/%03d'%(2024+(i>20),7+3*i%400)
    p=dict(by=R.randint(1970,2006),fz=R.choice(['II','III','III','IV','V']),sex=R.choice('FFH'),ok=R.choice(['oui','oui','oui','non','?']))
    ini=R.choice('ABCDEFGLMNPRST')+R.choice('ABCDÉFGLMNPRST')
    for j,v in enumerate([pid,ini,p['by'] if i%9 else None,p['fz'],p['sex'],p['ok'],R.choice([None,None,None,'adressée par Dr Blanc','allergie lidocaïne','étudiante'])],1): P.cell(pr,j,v)
    pr+=1
    pats.append(dict(patient_id=pid,fitzpatrick=p['fz'],birth_year=p['by'] if i%9 else '',sex={'F':'female','H':'male'}[p['sex']],research_consent={'oui':'yes','non':'no','?':'unknown'}[p['ok']]))
    t=R.choice(list(tr));z=R.choice(['visage','visage','joues']);
    if i in(4,15,31): z=R.choice(['joue G','joue D'])
    d=wd(D(2025,1,13)+dt.timedelta(R.randint(0,380)));j0=d if R.random()<.6 else wd(d-dt.timedelta(R.randint(5,20)))
    n=R.choice([3,3,4,4,5]);iso=wd(d-dt.timedelta(R.randint(200,700))) if R.random()<.15 else None
    r0=sr
    for v in range(n):
        if d>D(2026,11,6): break
        mo,a,dev=tr[t];dep=R.choice([1.5,2,2.5,3,3.5]) if mo=='rf' else R.choice([.75,1,1.5,2])
        pa=R.randint(1,7);ev=R.choice([1,2,3,4,None]);ro=R.randint(1,6);e=R.choices(list(ei),[6,5,1,1,1,.3,1])[0];ac=R.choice(['N','N','N','O','']);co=(R.choice([180,200,220]) if mo=='standard' else R.choice([350,390]));op=R.choice(['CL','SB'])
        if v==0: S.cell(sr,1,pid)
        fr(S.cell(sr,2),d);S.cell(sr,3,t);S.cell(sr,4,z)
        S.cell(sr,5,num(dep).replace('.',',') if R.random()<.7 else dep);pz=R.choice([2,3,4]);S.cell(sr,6,pz)
        S.cell(sr,7,f'{pa}/10')
        if ev: S.cell(sr,8,f'{ev} j')
        S.cell(sr,9,ro);S.cell(sr,10,e or None);S.cell(sr,11,ac or None)
        if iso and v==0: fr(S.cell(sr,12),iso)
        S.cell(sr,13,f'{co} €' if R.random()<.6 else co);S.cell(sr,14,op)
        b,sde=zone[z]
        ses.append(dict(patient_id=pid,session_date=d,modality=mo,body_site=b,side=sde,adjunct=a,device=dev,operator_id=op,needle_depth_mm=num(dep),passes=pz,active_acne={'N':'no','O':'yes','':''}[ac],isotretinoin_stopped=iso if iso and v==0 else '',pain=pa,downtime_days=ev or '',erythema_days=ro,adverse_events=ei[e],cost=co,currency='EUR'))
        last=d;sr+=1;d=wd(d+dt.timedelta(R.randint(28,45)))
    if sr-r0>1: S.merge_cells(start_row=r0,start_column=1,end_row=sr-1,end_column=1)
    sr+=1
    C.cell(cr,1,pid);C.cell(cr,2,ini)
    types=R.choice([(0,1),(1,2),(2,),(0,1,2),(0,),(1,)]);g={k:R.choice([2,3,3,4,4]) for k in types};q=[R.randint(1,3) if k in types else 0 for k in range(3)]
    for k in range(3):
        vd=[j0,wd(last+dt.timedelta(R.randint(84,100))),wd(last+dt.timedelta(R.randint(175,200)))][k]
        if vd>D(2026,11,13) or (k==2 and R.random()<.25): continue
        c=3+5*k;fr(C.cell(cr,c),vd)
        for m in range(3):
            if m in types:
                C.cell(cr,c+1+m,g[m] if R.random()<.9 else str(g[m]));vals[k][m].append(g[m])
                rat.append(dict(patient_id=pid,assessed_on=vd,scar_type=['ice_pick','boxcar','rolling'][m],instrument='goodman_baron_grade',score=g[m]))
            elif R.random()<.6: C.cell(cr,c+1+m,'abs.')
        E=q[0]*15+q[1]*20+q[2]*25;C.cell(cr,c+4,E);vals[k][3].append(E)
        rat.append(dict(patient_id=pid,assessed_on=vd,scar_type='unspecified',instrument='ecca',score=E))
        for m in types:
            if g[m]>1 and R.random()<.6: g[m]-=1
            if q[m]>1 and R.random()<.5: q[m]-=1
    cr+=1
    if i%11==10: cr+=1
P.cell(pr+1,1,f'Total : {len(pats)} patients')
S.cell(sr+1,1,'TOTAL');S.cell(sr+1,3,f'{len(ses)} séances');S.cell(sr+1,13,sum(s['cost'] for s in ses))
C.cell(cr+1,1,'Moyenne').font=Font(bold=True)
for k in range(3):
    for m in range(4): C.cell(cr+1,4+5*k+m,('%.1f'%(sum(vals[k][m])/len(vals[k][m]))).replace('.',','))
for row in [['Légende'],['RAS','rien à signaler'],['HPI','hyperpigmentation post-inflammatoire'],['abs.','pas de cicatrice de ce type'],['O / N','oui / non'],['F / H','femme / homme'],['?','accord non demandé'],['Dermapen','microneedling mécanique'],['Morpheus8','microneedling + radiofréquence'],['Fraxel','laser fractionné non ablatif'],['poussée herpès','= infection'],['EVA','échelle visuelle analogique 0–10'],['ECCA','score global du visage, tous types confondus']]: Lg.append(row)
os.makedirs('B',exist_ok=True);f='B/Suivi cicatrices Lyon.xlsx';wb.save(f)
import time;os.utime(f,(dt.datetime(2026,11,20,17).timestamp(),)*2)
out('B/canon','patients',list(pats[0]),pats);out('B/canon','sessions',list(ses[0]),ses);out('B/canon','ratings',list(rat[0]),rat)
print('B',len(pats),len(ses),len(rat))
