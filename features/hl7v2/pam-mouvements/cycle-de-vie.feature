# language: fr
@volet:PAM.fr-mouvements @version:2.11 @acteur:fournisseur-mouvements @niveau:N1
Fonctionnalité: Tenir la suite des mouvements d'un séjour

  Chaque message d'un séjour peut être juste et leur suite fausse : un mouvement annulé qui n'existe pas, une sortie suivie d'un autre
  mouvement, deux mouvements sous un même identifiant. Ici le simulateur « PEC » juge ensemble tous les messages du scénario.

  Contexte:
    Étant donné le système testé dans le rôle « fournisseur de mouvements (PES) », relié au simulateur « PEC »

  @severite:critique
  Scénario: Un séjour programmé, de la préadmission à la sortie
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la préadmission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  @severite:critique
  Scénario: Un séjour qui commence aux urgences
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'inscription de ce patient aux urgences dans l'UF d'hébergement « 5100 », transmise par le système testé
    Et le passage de ce patient en hospitalisation dans l'UF d'hébergement « 6268 », transmis par le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  Scénario: Un séjour interrompu par une absence
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et le départ de ce patient en absence provisoire, transmis par le système testé
    Et le retour d'absence de ce patient, transmis par le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  @severite:critique
  Scénario: Une admission annulée, puis une autre
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et l'admission de ce patient transmise par le système testé
    Et l'annulation de cette admission, transmise par le système testé
    Quand l'opérateur admet ce patient en hospitalisation dans l'UF d'hébergement « 6270 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A01 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  Scénario: Une mutation annulée, puis refaite
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Et l'annulation de cette mutation, transmise par le système testé
    Quand l'opérateur mute ce patient dans l'UF d'hébergement « 6301 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A02 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  @severite:critique
  Scénario: Une sortie annulée, puis refaite
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient transmise par le système testé
    Et la sortie définitive de ce patient, transmise par le système testé
    Et l'annulation de cette sortie, transmise par le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  Scénario: Un mouvement historique corrigé au milieu du séjour
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Quand l'opérateur corrige l'UF d'hébergement de cette admission : « 6301 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^Z99 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  Scénario: Un passage en hospitalisation annulé, puis la sortie des urgences
    Étant donné le patient de test « Léa TESTPETIT », d'identité qualifiée
    Et l'inscription de ce patient aux urgences dans l'UF d'hébergement « 5100 », transmise par le système testé
    Et le passage de ce patient en hospitalisation dans l'UF d'hébergement « 6268 », transmis par le système testé
    Et l'annulation de ce passage en hospitalisation, transmise par le système testé
    Quand l'opérateur enregistre la sortie définitive de ce patient
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A03 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  Scénario: Une admission corrigée après une mutation annulée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Et l'annulation de cette mutation, transmise par le système testé
    Quand l'opérateur corrige l'UF d'hébergement de cette admission : « 6301 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^Z99 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  @severite:critique
  Scénario: Un passage en hospitalisation annulé, après la mutation qui l'avait suivi
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et l'inscription de ce patient aux urgences dans l'UF d'hébergement « 5100 », transmise par le système testé
    Et le passage de ce patient en hospitalisation dans l'UF d'hébergement « 6268 », transmis par le système testé
    Et la mutation de ce patient dans l'UF d'hébergement « 6270 », transmise par le système testé
    Et l'annulation de cette mutation, transmise par le système testé
    Quand l'opérateur annule ce passage en hospitalisation
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A07 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  @severite:critique
  Scénario: Une mutation oubliée, ajoutée après la sortie
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et la sortie définitive de ce patient, transmise par le système testé
    Quand l'opérateur ajoute la mutation oubliée de ce patient dans l'UF d'hébergement « 6270 »
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A02 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »

  Scénario: Un patient préadmis, admis par erreur, dont la préadmission est ensuite annulée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la préadmission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et l'admission de ce patient dans l'UF d'hébergement « 6268 », transmise par le système testé
    Et l'annulation de cette admission, transmise par le système testé
    Quand l'opérateur annule cette préadmission
    Alors le simulateur « PEC » reçoit sous « 2 minutes » un message « ADT^A38 » pour ce patient
    Et les messages de ce patient, dans leur ordre, sont conformes au modèle de validation « PAM.fr 2.11 – séquence de mouvements »
