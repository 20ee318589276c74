# language: fr
@volet:PAM.fr-mouvements @version:2.11 @acteur:consommateur-mouvements @niveau:N1
Fonctionnalité: Consommer les mouvements des patients

  Le simulateur « PES » mène le séjour d'un patient sous des numéros que nul autre scénario n'emploie. Un scénario n'est conforme que
  sur ce qui a été observé : l'acquittement sur le réseau, puis la venue et les mouvements que le système testé conserve.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur de mouvements (PEC) », relié au simulateur « PES »

  @severite:critique @exi:PAM-EX-PEC-ADMISSION
  Scénario: Une admission est enregistrée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PES » transmet l'admission de ce patient (A01)
    Alors le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »
    Et le système testé enregistre le mouvement dans l'UF d'hébergement « 6268 »
    Et la venue de ce patient est en cours dans le système testé

  @exi:PAM-EX-PEC-PREADMISSION
  Scénario: Une préadmission est enregistrée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « PES » transmet la préadmission de ce patient (A05)
    Alors le système testé acquitte le message par « AA »
    Et le système testé enregistre le mouvement dans l'UF d'hébergement « 6268 »
    Et la venue de ce patient est en préadmission dans le système testé

  @severite:critique @exi:PAM-EX-PEC-ADMISSION
  Scénario: Le patient préadmis arrive
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la préadmission de ce patient (A05), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'admission de ce patient (A01)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé
    Et le système testé conserve 2 mouvements pour ce patient

  @exi:PAM-EX-PEC-INSCRIPTION
  Scénario: Une arrivée aux urgences est enregistrée
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand le simulateur « PES » transmet l'inscription de ce patient aux urgences (A04)
    Alors le système testé acquitte le message par « AA »
    Et le système testé enregistre le mouvement dans l'UF d'hébergement « 5100 »
    Et la classe de la venue est « E » dans le système testé

  @severite:critique @exi:PAM-EX-PEC-PASSAGE
  Scénario: Le patient des urgences est hospitalisé dans la même venue
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et l'inscription de ce patient aux urgences (A04), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet le passage de ce patient en hospitalisation (A06)
    Alors le système testé acquitte le message par « AA »
    Et la classe de la venue est « I » dans le système testé
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6268 »

  @exi:PAM-EX-PEC-PASSAGE
  Scénario: Un patient hospitalisé devient externe
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet le passage de ce patient en externe (A07)
    Alors le système testé acquitte le message par « AA »
    Et la classe de la venue est « O » dans le système testé

  @severite:critique @exi:PAM-EX-PEC-MUTATION
  Scénario: Une mutation déplace le patient
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la mutation de ce patient (A02)
    Alors le système testé acquitte le message par « AA »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6270 »
    Et le système testé conserve 2 mouvements pour ce patient

  @exi:PAM-EX-PEC-ABSENCE
  Scénario: Un départ en absence provisoire est enregistré
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet le départ de ce patient en absence provisoire (A21)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en absence provisoire dans le système testé

  @exi:PAM-EX-PEC-RETOUR
  Scénario: Un retour d'absence est enregistré
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et le départ de ce patient en absence provisoire (A21), transmis par le simulateur « PES » et acquitté
    Quand le simulateur « PES » transmet le retour d'absence de ce patient (A22)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé

  @exi:PAM-EX-PEC-MEDECIN
  Scénario: Un changement de médecin responsable est enregistré
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet le changement du médecin responsable de ce patient (A54)
    Alors le système testé acquitte le message par « AA »
    Et le médecin responsable de la venue est celui de numéro RPPS « 99900001001 » dans le système testé

  @severite:critique @exi:PAM-EX-PEC-SORTIE
  Scénario: Une sortie définitive termine la venue
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la sortie définitive de ce patient (A03)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est terminée dans le système testé

  @severite:critique @exi:PAM-EX-PEC-ANNULATION-ADMISSION
  Scénario: Une admission annulée n'a jamais eu lieu
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de l'admission (A11)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est annulée dans le système testé
    Et le système testé conserve 0 mouvement pour ce patient

  @severite:critique @exi:PAM-EX-PEC-PREADMISSION-RENDUE
  Scénario: L'admission annulée d'un patient préadmis rend sa préadmission
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la préadmission de ce patient (A05), transmise par le simulateur « PES » et acquittée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de l'admission (A11)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en préadmission dans le système testé
    Et le système testé conserve 1 mouvement pour ce patient

  @exi:PAM-EX-PEC-ANNULATION-PREADMISSION
  Scénario: Une préadmission est annulée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la préadmission de ce patient (A05), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de la préadmission (A38)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est annulée dans le système testé

  @severite:critique @exi:PAM-EX-PEC-ANNULATION-MUTATION
  Scénario: Une mutation annulée ramène le patient dans son unité
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la mutation de ce patient (A02), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de la mutation (A12)
    Alors le système testé acquitte le message par « AA »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6268 »
    Et le système testé conserve 1 mouvement pour ce patient

  @severite:critique @exi:PAM-EX-PEC-ANNULATION-SORTIE
  Scénario: Une sortie annulée rouvre la venue
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la sortie définitive de ce patient (A03), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de la sortie (A13)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé

  @exi:PAM-EX-PEC-ANNULATION-ABSENCE
  Scénario: Une absence annulée laisse le patient présent
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et le départ de ce patient en absence provisoire (A21), transmis par le simulateur « PES » et acquitté
    Quand le simulateur « PES » transmet l'annulation de l'absence (A52)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé

  @exi:PAM-EX-PEC-ANNULATION-RETOUR
  Scénario: Un retour annulé laisse le patient absent
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et le départ de ce patient en absence provisoire (A21), transmis par le simulateur « PES » et acquitté
    Et le retour d'absence de ce patient (A22), transmis par le simulateur « PES » et acquitté
    Quand le simulateur « PES » transmet l'annulation du retour (A53)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en absence provisoire dans le système testé

  @exi:PAM-EX-PEC-ANNULATION-MEDECIN
  Scénario: Un changement de médecin annulé rend le patient au précédent
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et le changement du médecin responsable de ce patient (A54), transmis par le simulateur « PES » et acquitté
    Quand le simulateur « PES » transmet l'annulation du changement de médecin (A55)
    Alors le système testé acquitte le message par « AA »
    Et le médecin responsable de la venue est celui de numéro RPPS « 99900001019 » dans le système testé

  @severite:critique @exi:PAM-EX-PEC-MISE-A-JOUR
  Scénario: Le mouvement courant est corrigé
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la mise à jour (Z99) du mouvement d'admission, corrigé dans l'UF d'hébergement « 6301 »
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le mouvement d'admission dans l'UF d'hébergement « 6301 »
    Et le système testé conserve 1 mouvement pour ce patient

  @severite:critique @exi:PAM-EX-PEC-MISE-A-JOUR
  Scénario: Un mouvement historique est corrigé sans toucher au mouvement courant
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la mutation de ce patient (A02), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la mise à jour (Z99) du mouvement d'admission, corrigé dans l'UF d'hébergement « 6301 »
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le mouvement d'admission dans l'UF d'hébergement « 6301 »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6270 »

  @severite:critique @exi:PAM-EX-PEC-STATUT
  Scénario: Le patient des urgences était hospitalisé depuis son arrivée, son statut est corrigé
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et l'inscription de ce patient aux urgences (A04), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la correction de son statut (Z99), d'urgence en hospitalisation
    Alors le système testé acquitte le message par « AA »
    Et la classe de la venue est « I » dans le système testé
    Et le système testé conserve 1 mouvement pour ce patient

  @severite:critique @exi:PAM-EX-PEC-HISTORIQUE-INSERE
  Scénario: Une mutation oubliée est insérée avant la sortie
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la sortie définitive de ce patient (A03), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la mutation oubliée de ce patient (A02), avant ce qui l'a suivie
    Alors le système testé acquitte le message par « AA »
    Et le système testé enregistre le mouvement dans l'UF d'hébergement « 6270 »
    Et le système testé conserve 3 mouvements pour ce patient
    Et la venue de ce patient est terminée dans le système testé

  @severite:critique @exi:PAM-EX-PEC-HISTORIQUE-ANNULE
  Scénario: Une mutation en trop est annulée après la sortie
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la mutation de ce patient (A02), transmise par le simulateur « PES » et acquittée
    Et la sortie définitive de ce patient (A03), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de la mutation (A12), que d'autres mouvements ont suivie
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve 2 mouvements pour ce patient
    Et la venue de ce patient est terminée dans le système testé

  @exi:PAM-EX-PEC-HISTORIQUE-ANNULE
  Scénario: Le retour d'une permission qui n'a pas eu lieu est annulé après la sortie
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et le départ de ce patient en absence provisoire (A21), transmis par le simulateur « PES » et acquitté
    Et le retour d'absence de ce patient (A22), transmis par le simulateur « PES » et acquitté
    Et la sortie définitive de ce patient (A03), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation du retour (A53), que d'autres mouvements ont suivi
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve 3 mouvements pour ce patient
    Et la venue de ce patient est terminée dans le système testé

  @exi:PAM-EX-PEC-UN-MOUVEMENT
  Scénario: Une mutation dite par deux messages est un seul mouvement
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la mutation de ce patient (A02), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la suite de cette mutation (A02), pour la responsabilité médicale
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve 2 mouvements pour ce patient

  @severite:critique @exi:PAM-EX-PEC-REATTRIBUTION
  Scénario: Un dossier ouvert au nom d'un autre patient lui est rendu
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'autre patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'inscription de l'autre patient en consultation externe (A04), transmise par le simulateur « PES » et acquittée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la réattribution du dossier administratif de ce patient à l'autre patient (A44)
    Alors le système testé acquitte le message par « AA »
    Et le système testé rattache ce dossier administratif à l'autre patient
    Et le système testé ne rattache plus ce dossier administratif à ce patient
