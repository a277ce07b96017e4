/**
 * The words that columns are named with, by the role they indicate. Whole names are compared after dropping everything
 * but letters and digits (`y_true`, `yTrue` and `Y True` are one name), single words as they occur in a name.
 * Diacritics are dropped on both sides.
 */
export const wholeNames = {
  residual:
    'remainder irregular residual residuals resid resids resi res uhat ehat error errors err errs e eps epsilon deviation deviations innovation innovations innov noise ε ϵ εhat residualerror predictionerror forecasterror stdresid studresid standardizedresidual standardisedresidual residuum residuen fehler abweichung residu residus erreur erreurs ecart residuo residuos residui errore errori erro erros desvio desviacion scarto residuen fout afwijking остаток остатки ошибка 残差 误差 誤差 잔차 오차',
  observed:
    'zspec specz gtcount gtcounts truecount truecounts actualcount actualcounts observedcount observedcounts obscount sebenar tegelik skutocne stvarno ค่าจริง rui gold goldstandard realizado realizada realizados realizadas realise realisee ytrue ytruth y label actual actuals actualvalue observed observation obs target targets truth true truevalue groundtruth gt measured measurement ytest yval yactual yobs yobserved reference real demand sales outcome timeseriesdata correct ist istwert tatsachlich tatsaechlich beobachtet gemessen messwert messung messungen observe observee reel reelle vrai mesure cible observado observada valorreal medido objetivo osservato reale misurato effettivo werkelijk gemeten rzeczywiste faktisk gercek факт фактическое фактический истинное 真实值 实际值 观测值 真值 実測値 実績 実績値 正解 真の値 실제값 실측값 정답',
  predicted:
    'zphot photz photoz zphoto estcount estcounts estimatedcount estimatedcounts predcount predcounts predictedcount predictedcounts expectedcount expectedcounts fittedcount fittedcounts budget budgeted plan planned proj projected projection projections modelout ipred cipredi ค่าพยากรณ์ پیش‌بینی est point ypred ypreds yhat yhats xb predicted predict prediction predictions pred preds zpred zpr1 pre1 predictedvalue predictedvalues fitted fittedvalue fittedvalues fit fits forecast forecasts forecasted estimate estimated estimates estimation modelled modeled model modell modelliert modeloutput output outputs sim simulated simulation μ muhat μhat linpred fcst yfit yfitted ypredicted mu scoredlabels scoredlabel rawformulaval timeseriesadjusteddata predictionlabel vorhersage vorhergesagt vorhersagewert prognose prognosewert schatzung geschatzt schaetzung predit predite prevu prevision estime predicho predicha prediccion pronostico estimado previsto prevista predetto previsione stimato predito previsao voorspeld voorspelling geschat prognoza tahmin прогноз предсказание предсказанное 预测值 预测 予測値 予測 예측값 예측',
  /** Observed if there is a prediction, predicted if there is an observation. */
  either: 'expected exp response reference erwartet attendu esperado',
  label:
    'label labels class classes classlabel category ytrue y actual actuals observed obs target targets truth true truelabel trueclass truelabels groundtruth gt outcome response resp species ytest yval correct gold klasse classe clase',
  predictedLabel:
    'pgr1 pgr2 top1 decoded ypred yhat predicted predict prediction predictions pred preds guess response predictedlabel predictedlabels predictedclass predlabel predclass predictedcategory scoredlabels predictionlabel output',
  probability:
    'p prob probs proba probability probabilities score scores yprob yproba yscore yprobs confidence p1 prob1 proba1 phat logit logits pd scoredprobabilities predproba predprob predictproba predictionproba propensity chance xg xgot predictedprobability predictedprob linearpredictor linearpredictors logodds predictionscore margin rawmargin outputmargin decision decisionfunction decisionvalue decisionvalues rawscore pcd risk',
  order:
    'time timeidx timeindex timestep timestamp date datetime ds day month year t step period hour minute second week sequence seq tick epoch datum fecha data jour zeit zeitpunkt дата 日期 时间 日付 날짜',
  index:
    'pid hhid uid subjid patid custid empid idcode idnum idno casenum caseid recordid recno index idx id ids row rows rowid rowids rowindex rownumber rownum rowno no nr key uuid guid unnamed0 sampleid inst instance case obsid n',
  group:
    'firm company sid obssid stationid usubjid subj subjid subjectid patid patientid hhid store shop item series subject patient user customer client site station sensor region country state city location product sku household school hospital device machine vehicle driver batch cluster group panel entity ticker symbol asset participant person uniqueid itemid seriesid fold resample cvfold foldid fund plot filiale patient tienda magasin clinic ward farm village district county family litter mouse dog tree',
  model:
    'model modelname modelid algorithm algo learner method estimator regressor classifier modell modele modelo',
  split:
    'conjunto particion particao muestra amostra jeu ensemble insieme datensatz stichprobe aufteilung zbior выборка 数据集 データセット split set subset partition phase datasplit sampletype usage dataset stage role',
  weight:
    'pweight pweights fweight fweights aweight iweight finalwt finalwgt perwt wts ipw sampwt sampleweight sampleweights caseweight caseweights obsweight weights freq frequency wgt importanceweight surveyweight rowweight rowsinbin gewicht gewichtung poids ponderation peso ponderacion waga vikt vekt vægt paino vaha suly agirlik вес веса 权重 重み 가중치',
  scale:
    'sigma sd std stdev stddev standarddeviation predictedsd predictedstd predsd predstd ystd ysd yhatstd yhatsd predictionstd predictionsd predictivesd predictivestd predstddev stdpred sdpred scale predictedsigma predsigma yerrstd σ sigmahat σhat pstd psd',
} as const;

/**
 * Words that indicate the role wherever they occur in a name, each standing for all numbers and genders:
 * `the_observed_value_of_y`, `SalePrice pred`.
 */
export const tellingWords = {
  observed:
    'ref gt effettivo reported verklig verkligt faktiskt utfall observerat observerad toteutunut toteuma havaittu uppmatt malt gerceklesen realizado observed observation obs actual actuals act actl aktual ist tenyleges truth true measured meas insitu experimental expt target real tatsachlich tatsaechlich beobachtet gemessen observe observee mesure mesuree reel reelle observado medido osservato misurato reale werkelijk gemeten rzeczywiste faktisk gercek факт πραγματικη φακτ الفعلية الفعلي الحقيقية الحقيقي thucte वास्तविक אמיתי בפועל واقعی действителна 真实 实际 观测 実測 実績 실제 실측 관측 stvarno dejansko реална reala consuntivo realisasi sebenarnya zahlwert প্রকৃত বাস্তব உண்மை உண்மையான ფაქტობრივი',
  predicted:
    'oof berekend berekende yp ypr forutsagt forutsagd forutspadd forutspatt forudsagt skattad skattat skattning prognoos schatzung schaetzung schatzwert schaetzwert estimacion estimativa stima theoretical theoretic beraknad beraknat beregnet ongorulen ongoru forventet appraised appraisal ajuste ajustee ajustado aangepast angepasst dopasowane predicted predict prediction predictions pred preds yhat fitted forecast forecasts forecasted estimate estimated modelled modeled simulated sim simule simulee simulado simulato simuliert modelise modelisee modelliert calc calculated calcule calculee calculado calcolato berechnet fcst fct eta reco nowcast nowcasts vorhersage vorhergesagt vorhergesagter prognose geschatzt predit prevu prevision estime estimee predicho prediccion pronostico estimado previsto predetto stimato previsao voorspeld voorspelling prognoza tahmin прогноз предсказание prediksi ramalan soll sollwert geplant becsult elorejelzes proj projected projection projections προβλεψη المتوقعة المتوقع المتنبا التنبو dubao duđoan अनुमानित पूर्वानुमान חזוי תחזית 预测 予測 예측 模拟 模擬 모의 추정 推定 modellwert پیشبینی পূর্বাভাস পূর্বাভাসিত অনুমিত ভবিষ্যদ্বাণী கணிப்பு கணிக்கப்பட்ட პროგნოზი',
  residual:
    'residual residuals resid resids resi error errors residuum residuen fehler abweichung residu erreur erro 残差 误差 誤差 잔차 오차',
  probability:
    'prob probs proba probability probabilities score scores logit logits confidence likelihood risk propensity pd epro wahrscheinlichkeit probabilite probabilidad konfidenz confiance confianza 概率 確率 확률 置信度 確信度 信頼度 신뢰도',
} as const;

/**
 * Names of a role that mean other things in other tables: a goal, a coordinate, wall-clock time, a factory's output,
 * earnings per share. They are no proof if the other columns' names say nothing.
 */
export const doubtful = {
  observed:
    'y label target targets real reference ref demand sales outcome correct cible objetivo reported reala реална',
  predicted:
    'calc eta point output outputs proj projected projection projections plan planned budget budgeted model est sim simulated simulation simule simulee simulado simulato simuliert modell mu fit fits soll',
  residual:
    'eps innovation innovations innov deviation deviations noise abweichung desvio desviacion ecart scarto afwijking',
} as const;

/**
 * What is aimed at rather than predicted. A forecast may be called a plan, too, so the user is asked; `target` is left
 * out, because in tables of models it is the observed value.
 */
export const goals =
  'budget budgeted budgetiert plan planned planning quota soll sollwert geplant planwert orcado orcada orcamento presupuesto presupuestado plano planejado planejada planeado planificado planificada planifie planifiee budgete budgetise preventivo pianificato begroot begroting gepland budzet planowane planowana hedef butce planlanan rozpocet terv tervezett budsjett planlagt budgeterat planerad budjetti план плановое плановый бюджет προυπολογισμος 预算 計劃 计划 予算 予定 計画 예산 계획';

/**
 * What a value is held against: a limit, a benchmark, an average, what it is when nothing is done. No model produced it,
 * and it may be as close as a prediction.
 */
export const standards =
  'minimum maximum min max limit limits threshold thresholds ceiling floor cap capacity allowance allowed permitted tolerance norm standard nominal setpoint setting benchmark control controls average avg rated contracted peer peers grenzwert hochstwert mindestwert obergrenze untergrenze schwelle schwellenwert kapazitat kontrolle kontrollgruppe durchschnitt schnitt limite seuil plafond plancher capacite temoin moyenne umbral minimo maximo capacidad promedio media soglia massimo capacita controllo grens drempel capaciteit gemiddelde granica srednia kontrola limita prumer hranice grans medel kapacitet raja keskiarvo sinir ortalama kapasite предел лимит норма норматив минимум максимум среднее контроль мощность 上限 下限 限值 阈值 基准 平均 容量 对照 閾値 基準 最小 最大 상한 하한 기준 평균 최소 최대';

/** Beginnings of words for values that were measured and then changed. */
export const treatments =
  'bereinig korrigier geglatt saisonbereinig normier gerundet gefilter interpolier umgerechnet corrige corregid corrigid corrett rettificat lisse suaviz desaisonn desestacion destagion dessazon normalis normaliz redresse rectifi arrond redondead arredondad arrotond filtre filtrad filtrat gecorrigeerd afgevlakt genormaliseerd afgerond korriger glatt utjamn avrund skoryg wygładz znormaliz zaokrągl upraven ocisten vyhlaz vyrovnan duzelt arindiril yuvarlan korjattu tasoit скоррект исправл сглаж округл очищен 補正 修正 校正 平滑 调整 調整 보정 조정';

/** Before the name of a quantity, they distinguish kinds of it: `true_wind` is not `apparent_wind`. */
export const adjectives = 'true reel reelle';

/**
 * Words for predictions and other values that were computed, assumed, wanted
 * or adjusted: a theoretical yield, a fitted waist.
 */
export const otherPredictions =
  'estcount estcounts estimatedcount estimatedcounts expectedcount expectedcounts fittedcount fittedcounts estimated estimate estimation fitted fittedvalue calculated calcule calculee calculado calcolato berechnet theoretical theoretic schatzung schaetzung schatzwert schaetzwert geschatzt estimacion estimativa estimado estime estimee stima stimato ajuste ajustee ajustado aangepast angepasst dopasowane appraised appraisal becsult tahmin forventet sollwert prognosis reco';

/** What remains of something other than a fit: `residual sugar`, `residual_income`. */
export const remains =
  'sugar chlorine income stress strain volume life oil gas moisture water heat current strength capacity solvent solids urine disease dose risk estate land debt balance load demand sulfur carbon nitrogen stock';

/** Kinds of models, used as names for their predictions: `Linear Regression`, `xgb`, `AutoARIMA`. */
export const models =
  'regression forest boosting boost xgb xgboost lgb lgbm lightgbm catboost ridge lasso elasticnet svm svr knn arima autoarima sarima ets autoets prophet lstm gru mlp ols lm glm gam gbm gbr rf cnn rnn transformer theta autotheta holt winters timegpt nhits nbeats tft deepar chronos ensemble blend stacking stack seasonalnaive naive patchtst tabnet automl sgd perceptron';

/** What a model is compared with or will replace: another model, and never what is predicted. */
export const rivals = 'baseline benchmark champion challenger persistence climatology incumbent';

/** Beginnings of words that indicate a role, whatever their endings. */
export const beginnings = {
  observed:
    'actual observ uppmat gercekles skutoc beobacht gemess tatsach tatsaech wirklich werkel waargen rzeczyw obserw skutec todell tenyl истин наблюд фактич ствар вистин действит дійсн спостереж виміря измер faktin',
  predicted:
    'predic predik predit ongor predpov predvid predeci prevu previs prezic prezis prognos prognoz pronost forecast vorhers geschatz voorsp przewid oszacow odhad ennust becsul elorejel tahmin ramal procijen предск прогноз передбач εκτιμ προβλε предвид предвиђ predviđ napoved',
} as const;

/** Values of a split in various languages. */
export const splitValues = {
  training:
    'train training trains trainset trn insample learn learning fit estimation analysis entrenamiento entrenar treino treinamento treinar entrainement apprentissage entrainer addestramento allenamento ausbildung trainingsdaten lernen lernstichprobe opleiding trening treningowy uczacy uczenie egitim tanito обучение обучающая обучающий трен 训练 训练集 学習 訓練 훈련 학습',
  heldOut:
    'test testing tst valid validate validating validation val dev eval evaluation holdout heldout oos outofsample oot outoftime assessment calibration calib hold prueba pruebas teste validacion validacao validierung testdaten prufung validazione verifica collaudo essai validatie toets testowy testowa walidacja walidacyjny dogrulama teszt тест тестовая тестовый проверка валидация 测试 测试集 验证 验证集 テスト 検証 테스트 검증',
} as const;

/** Components of a forecast, as saved by Prophet. */
export const components =
  'trend weekly yearly daily monthly holidays seasonal seasonality remainder additiveterms multiplicativeterms extraregressorsadditive extraregressorsmultiplicative';

/** Units at the end of a name. */
export const units =
  'ms s sec secs second seconds min mins minute minutes h hr hrs hour hours day days mm cm m km mi ft inch mg g kg t lb lbs ml l kw kwh mw mwh w wh v a k c f hz pa hpa kpa bar usd eur gbp chf jpy cny db bpm mph kmh ms2 px deg degc degf mmol ug ppm ppb';

/** Names of columns that say which quantity a row is about. */
export const quantityColumns =
  'target targets variable variables var property endpoint parameter param analyte measurand quantity outcome trait attribute metric indicator kpi zielvariable zielgrosse zielgröße messgrosse messgröße größe kenngrosse kenngröße messkanal kennzahl merkmal variabele grandeur parametre propriete indicateur cible parametro propiedad propriedade magnitud variavel grandeza indicador grandezza proprieta variabile indicatore eigenschap grootheid storhet storhed storrelse egenskap suure muuttuja zmienna wielkosc wlasciwosc velicina velicin vlastnost promenna degisken ozellik показатель переменная параметр величина свойство 变量 指标 属性 目标变量 参数 変数 項目 指標 변수 지표 항목';

/** Words for quantities that are measured in units of their own. */
export const quantities =
  'temperature temp humidity pressure precipitation precip rain rainfall snow wind windspeed radiation irradiance discharge streamflow flow runoff stage level length width height depth weight mass volume area density viscosity hardness strength modulus elongation conductivity resistivity voltage current power energy torque force speed velocity acceleration distance duration revenue sales volume quantity orders cost income population gdp cpi inflation unemployment interest ph turbidity alkalinity nitrate phosphate oxygen ammonium chlorophyll salinity solubility lipophilicity permeability clearance potency age bmi glucose cholesterol sbp dbp systolic diastolic pulse yield protein moisture starch fat sugar härte haerte zugfestigkeit temperatur feuchte luftfeuchte druck niederschlag abfluss lange breite hohe gewicht masse dichte leistung humidite pression debit longueur largeur hauteur poids densite puissance humedad presion caudal longitud anchura altura peso densidad potencia umidita pressione portata lunghezza larghezza altezza densita potenza umidade pressao vazao comprimento largura altura densidade potencia температура влажность давление осадки расход длина ширина высота масса плотность мощность 温度 湿度 压力 流量 长度 宽度 高度 重量 気温 降水 気圧 질량 온도 습도 압력 길이';

/** Words that turn a prediction into its interval, variance, time or class, and an error into its size. */
export const otherThings =
  'lower upper lo hi low high lwr upr ci pi se sd std stdev var variance min max quantile quantiles interval margin date at id index prob proba probability horizon step window positive positives negative negatives lag lags lagged rolling roll prev previous leverage cooks cooksd diag rate type count cutoff bound cum cumulative cumulated decile deciles quintile rank bucket ideal ibw pbw uncertainty unc';
export const sizes =
  'abs absolute squared square sq mean root rmse mse mae mape smape rel relative pct percent percentage ape se sse standard est rate code type message flag count bar bars log loss betrag absolut quadratisch absolue absoluto';
export const scalings =
  'weighted wtd weight std stud standardized standardised studentized studentised standard student pearson deviance scaled z';
export const fillers = 'the a of flag pct percent value values mean model my y val valor wert valeur';

/** Names of statistics about a model, rather than its errors. */
export const metrics =
  'loss valloss trainloss testloss mae mse rmse mape smape msle r2 rsquared rmsle accuracy acc valaccuracy valacc auc rocauc f1 f1score precision recall logloss valmae valmse valrmse lr learningrate perplexity ppl bleu wer cer iou map ndcg bias evalloss gradnorm fpr tpr fnr tnr threshold thresholds sensitivity specificity support trainmae trainrmse testmae testrmse trainaccuracy testaccuracy trainacc';
export const trainingSteps = 'epoch epochs step iteration iterations iter batch round globalstep trainstep';
export const histogramBins =
  'bin bins binstart binend binleft binright binedge binedges bincenter bincentre binmid binlower binupper breaks mids midpoint left right edge edges lowerbound upperbound leftedge rightedge interval bucket';
export const histogramCounts =
  'count counts freq frequency density n hist relativefrequency cumulative bincount probability share';
export const summaryFigures =
  'min max mean median std sd q1 q3 1q 3q 1stqu 3rdqu count n variance iqr p25 p50 p75 25 50 75 stat metric value';

/** What a one-word identifier identifies: `userid`, `IDPOL`. */
export const identified =
  'account acct article case claim client cust customer device doc document employee episode event game household house image invoice item listing loan match member message movie order passenger patient person player pol policy product property question row sample sensor session shop sku station store student subject subj team ticket transaction trans tweet user vehicle visit';
