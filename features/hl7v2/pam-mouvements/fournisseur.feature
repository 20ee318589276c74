# language: fr
@volet:PAM.fr-mouvements @version:2.11 @acteur:fournisseur-mouvements @niveau:N1
Fonctionnalité: Fournir les mouvements des patients

  Le système testé admet, mute, fait sortir des patients et le transmet au simulateur « PEC », qui juge chaque message et l'acquitte.
  Chaque scénario est une situation de la gestion des lits ou du bureau des entrées ; les codes d'UF sont ceux que le plan propose, et
  se préparent dans le système testé.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur de mouvements (PES) », relié au simulateur « PEC »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-UF @exi:PAM-EX-PES-MOUVEMENT
  Scénario: Un patient est admis en hospitalisation
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – admission »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6268 »
    Et la venue et le dossier administratif sont identifiés

  @exi:PAM-EX-PES-MEDECIN-TRAITANT
  Scénario: Le médecin traitant du patient admis est transmis
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et le message porte le médecin traitant déclaré

  @exi:PAM-EX-PES-ACCIDENT
  Scénario: Un patient accidenté est admis
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 », à la suite d'un accident de la voie publique
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – admission »
    Et le message décrit l'accident, de nature « P »

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-PREVU
  Scénario: Une admission programmée est annoncée par une préadmission
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand l'opérateur préadmet ce patient, attendu dans « 7 jours », dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A05 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – préadmission »
    Et le mouvement est créé (INSERT)
    Et le message porte la date d'entrée prévue

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-PREADMISSION @exi:PAM-EX-PES-MOUVEMENT
  Scénario: Le patient préadmis est admis
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la préadmission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – admission »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6268 »
    Et le message rappelle le dossier de la préadmission

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: Une préadmission est annulée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la préadmission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur annule cette préadmission
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A38 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de préadmission »
    Et il annule (CANCEL) le mouvement de préadmission, en rappelant l'événement d'origine « A05 »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: Une admission est annulée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur annule cette admission
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A11 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation d'admission »
    Et il annule (CANCEL) le mouvement d'admission, en rappelant l'événement d'origine « A01 »

  @severite:critique @exi:PAM-EX-PES-VENUE-NEUVE
  Scénario: Après une admission annulée, une nouvelle admission a sa propre venue
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et l'admission de ce patient transmise par le système testé
    Et l'annulation de cette admission, transmise par le système testé
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6270 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6270 »
    Et la venue est nouvelle

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-CLASSE
  Scénario: Un patient arrive aux urgences
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand l'opérateur inscrit ce patient aux urgences dans l'UF d'hébergement « 5100 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A04 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – admission en consultation externe ou urgence »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 5100 »
    Et le message porte la classe de patient « E »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-CLASSE @exi:PAM-EX-PES-VENUE
  Scénario: Un patient des urgences est hospitalisé dans la même venue
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'inscription de ce patient aux urgences dans l'UF d'hébergement « 5100 », transmise par le système testé
    Quand l'opérateur hospitalise ce patient dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A06 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – passage en hospitalisation »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6268 »
    Et le message porte la classe de patient « I »
    Et la venue et le dossier administratif n'ont pas changé

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: Le passage en hospitalisation est annulé, le patient redevient externe
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'inscription de ce patient aux urgences dans l'UF d'hébergement « 5100 », transmise par le système testé
    Et le passage de ce patient en hospitalisation dans l'UF d'hébergement « 6268 », transmis par le système testé
    Quand l'opérateur annule ce passage en hospitalisation
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A07 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – passage en externe »
    Et il annule (CANCEL) le mouvement de passage en hospitalisation, en rappelant l'événement d'origine « A06 »

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-CLASSE
  Scénario: Un patient hospitalisé devient externe
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur fait passer ce patient en externe dans l'UF d'hébergement « 7300 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A07 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – passage en externe »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 7300 »
    Et le message porte la classe de patient « O »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-UF @exi:PAM-EX-PES-VENUE
  Scénario: Un patient change d'unité d'hébergement
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur mute ce patient dans l'UF d'hébergement « 6270 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A02 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mutation »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6270 »
    Et le message porte l'UF d'hébergement précédente « 6268 »
    Et la nature du mouvement comprend « H »
    Et la venue et le dossier administratif n'ont pas changé

  @exi:PAM-EX-PES-RESPONSABILITE
  Scénario: Une mutation change aussi la responsabilité médicale
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur mute ce patient dans l'UF d'hébergement « 6270 », sous la responsabilité médicale de l'UF « 6301 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A02 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mutation »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6270 »
    Et le mouvement porte l'UF de responsabilité médicale « 6301 »
    Et la nature du mouvement comprend « MH »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL @exi:PAM-EX-PES-LIEU-RENDU
  Scénario: Une mutation est annulée, le patient revient dans son unité
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Quand l'opérateur annule cette mutation
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A12 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de mutation »
    Et il annule (CANCEL) le mouvement de mutation, en rappelant l'événement d'origine « A02 »
    Et le message rend les UF d'avant le mouvement de mutation

  @severite:critique @exi:PAM-EX-PES-HISTORIQUE-ANNULE @exi:PAM-EX-PES-RAPPEL @exi:PAM-EX-PES-LIEU-RENDU
  Scénario: Une mutation en trop est annulée après la sortie
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », sous la responsabilité médicale de l'UF « 6301 », transmise par le système testé
    Et la sortie définitive de ce patient, transmise par le système testé
    Quand l'opérateur annule cette mutation, que d'autres mouvements ont suivie
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A12 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de mutation »
    Et il annule (CANCEL) le mouvement de mutation, en rappelant l'événement d'origine « A02 »
    Et le mouvement est annoncé comme historique
    Et le message rend les UF d'avant le mouvement de mutation

  @severite:critique @exi:PAM-EX-PES-HISTORIQUE-INSERE @exi:PAM-EX-PES-MOUVEMENT
  Scénario: Une mutation oubliée est ajoutée après la sortie
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la sortie définitive de ce patient, transmise par le système testé
    Quand l'opérateur ajoute la mutation oubliée de ce patient dans l'UF d'hébergement « 6270 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A02 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mutation »
    Et le mouvement est créé (INSERT) avec l'UF d'hébergement « 6270 »
    Et le mouvement est annoncé comme historique

  @exi:PAM-EX-PES-EVENEMENT
  Scénario: Un patient part en absence provisoire
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur enregistre le départ de ce patient en absence provisoire
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A21 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – absence provisoire »
    Et le mouvement est créé (INSERT)

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-MOUVEMENT
  Scénario: Le patient absent revient
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et le départ de ce patient en absence provisoire, transmis par le système testé
    Quand l'opérateur enregistre le retour d'absence de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A22 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – retour d'absence »
    Et le mouvement est créé (INSERT)

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: Une absence saisie par erreur est annulée
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et le départ de ce patient en absence provisoire, transmis par le système testé
    Quand l'opérateur annule cette absence
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A52 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation d'absence provisoire »
    Et il annule (CANCEL) le mouvement d'absence, en rappelant l'événement d'origine « A21 »

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL
  Scénario: Un retour d'absence saisi par erreur est annulé
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et le départ de ce patient en absence provisoire, transmis par le système testé
    Et le retour d'absence de ce patient, transmis par le système testé
    Quand l'opérateur annule ce retour
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A53 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de retour d'absence »
    Et il annule (CANCEL) le mouvement de retour, en rappelant l'événement d'origine « A22 »

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-MEDECIN
  Scénario: Le médecin responsable change
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur confie ce patient au médecin « Paul TESTDURAND », de numéro RPPS « 99900001001 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A54 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – changement de médecin responsable »
    Et le mouvement est créé (INSERT)
    Et le message porte le médecin responsable de numéro RPPS « 99900001001 »

  @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-RAPPEL @exi:PAM-EX-PES-MEDECIN
  Scénario: Le changement de médecin responsable est annulé
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et le changement du médecin responsable de ce patient pour « Anne TESTLEROY », de numéro RPPS « 99900001019 », transmis par le système testé
    Et le changement du médecin responsable de ce patient pour « Paul TESTDURAND », de numéro RPPS « 99900001001 », transmis par le système testé
    Quand l'opérateur annule ce changement de médecin
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A55 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de changement de médecin responsable »
    Et il annule (CANCEL) le mouvement de changement de médecin, en rappelant l'événement d'origine « A54 »
    Et le message porte le médecin responsable de numéro RPPS « 99900001019 »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT
  Scénario: Un patient sort définitivement
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – sortie définitive »
    Et le mouvement est créé (INSERT)
    Et la venue et le dossier administratif n'ont pas changé

  @severite:critique @exi:PAM-EX-PES-RAPPEL @exi:PAM-EX-PES-DATE-ORIGINE
  Scénario: Une sortie saisie par erreur est annulée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et la sortie définitive de ce patient, transmise par le système testé
    Quand l'opérateur annule cette sortie
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A13 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – annulation de sortie définitive »
    Et il annule (CANCEL) le mouvement de sortie, en rappelant l'événement d'origine « A03 »
    Et il rappelle la date du mouvement de sortie

  @exi:PAM-EX-PES-DECES
  Scénario: Un patient décède pendant son séjour
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur enregistre la sortie de ce patient par décès
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – sortie définitive »
    Et le message annonce le décès du patient et sa date

  @severite:critique @exi:PAM-EX-PES-MISE-A-JOUR @exi:PAM-EX-PES-HISTORIQUE
  Scénario: L'unité d'une admission était fausse, elle est corrigée
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Quand l'opérateur corrige l'UF d'hébergement de cette admission : « 6270 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^Z99 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mise à jour de mouvement »
    Et il met à jour (UPDATE) le mouvement d'admission, en rappelant l'événement d'origine « A01 »
    Et le mouvement mis à jour est annoncé comme courant
    Et le message porte l'UF d'hébergement « 6270 »

  @severite:critique @exi:PAM-EX-PES-MISE-A-JOUR @exi:PAM-EX-PES-HISTORIQUE
  Scénario: L'unité d'un mouvement historique est corrigée
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Quand l'opérateur corrige l'UF d'hébergement de cette admission : « 6301 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^Z99 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – mise à jour de mouvement »
    Et il met à jour (UPDATE) le mouvement d'admission, en rappelant l'événement d'origine « A01 »
    Et le mouvement mis à jour est annoncé comme historique
    Et le message porte l'UF d'hébergement « 6301 »

  @severite:critique @exi:PAM-EX-PES-EVENEMENT @exi:PAM-EX-PES-REATTRIBUTION
  Scénario: Un dossier ouvert au nom d'un autre patient est réattribué
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'autre patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Quand l'opérateur réattribue le dossier administratif de ce patient à l'autre patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A44 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – réattribution de dossier administratif »
    Et le message réattribue le dossier administratif de ce patient à l'autre patient

  @requiert:renvoi @exi:PAM-EX-PES-RENVOI
  Scénario: Une admission qui n'est pas acquittée est renvoyée à l'identique
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et le simulateur « PEC » n'acquitte pas le prochain message de ce patient
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6268 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et le message est conforme au modèle de validation « PAM.fr 2.11 – admission »
    Et le simulateur « PEC » reçoit de nouveau le même message sous « 2 minutes »
