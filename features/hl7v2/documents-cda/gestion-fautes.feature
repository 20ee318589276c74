# language: fr
@volet:Transmission-CDA-HL7v2 @version:2.1 @acteur:gestionnaire-documents-hl7 @niveau:N1
Fonctionnalité: Refuser les demandes fautives sur des documents CDA

  Le simulateur « CREATEUR » transmet des demandes qui se contredisent, des contenus illisibles, des documents inconnus ou d'un autre patient.
  Chaque fois, ce que le système testé conserve compte autant que ce qu'il répond. Ce que le volet n'écrit pas, exigences.csv le dit (PEUT).

  Contexte:
    Étant donné le système testé dans le rôle « gestionnaire de documents (HL7 v2) », relié au simulateur « CREATEUR »

  @severite:critique @exi:CDAHL7-EX-GEST-ACTION @exi:CDAHL7-EX-GEST-REFUS @exi:CDAHL7-EX-GEST-ERREUR
  Scénario: Une demande qui dit deux actions à la fois est rejetée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, avec « CA » en « ORC-1 »
    Alors le système testé refuse le message
    Et l'acquittement donne un code d'erreur
    Et le système testé ne conserve aucun document pour ce patient

  @severite:critique @exi:CDAHL7-EX-GEST-ILLISIBLE @exi:CDAHL7-EX-GEST-LIEU @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un contenu qui n'est pas du Base64 est refusé, et le champ désigné
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « VSM » de ce patient au DMP, avec « ceci n'est pas du Base64 » en « OBX[1]-5.5 »
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « OBX-5 » avec le code d'erreur « 102 »
    Et le système testé ne conserve aucun document pour ce patient

  @exi:CDAHL7-EX-GEST-CDA-ILLISIBLE @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un document tronqué est refusé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu tronqué » de ce patient au DMP
    Alors le système testé refuse le message
    Et le système testé ne conserve aucun document pour ce patient

  @severite:critique @exi:CDAHL7-EX-GEST-PATIENT @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un document qui porte l'INS d'un autre patient est refusé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « compte rendu dont le matricule INS diffère » de ce patient au DMP
    Alors le système testé refuse le message
    Et le système testé ne conserve aucun document pour ce patient

  @exi:CDAHL7-EX-GEST-METADONNEES @exi:CDAHL7-EX-GEST-ERREUR @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Une demande qui ne dit pas si le document va au DMP est refusée
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, sans la métadonnée « DESTDMP »
    Alors le système testé refuse le message
    Et l'acquittement donne un code d'erreur
    Et le système testé ne conserve aucun document pour ce patient

  @severite:critique @exi:CDAHL7-EX-GEST-METADONNEES @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un document masqué aux professionnels ne leur est pas envoyé par MSSanté
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « VSM » de ce patient à un professionnel par MSSanté, avec la métadonnée « MASQUE_PS » à « Y »
    Alors le système testé refuse le message
    Et le système testé ne conserve aucun document pour ce patient

  @exi:CDAHL7-EX-GEST-INCONNU @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Le remplacement d'un document inconnu est refusé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T10 » le document « compte rendu corrigé » de ce patient au DMP, en remplacement d'un document qui n'a jamais été transmis
    Alors le système testé refuse le message
    Et le système testé ne conserve aucun document pour ce patient

  @requiert:documents-inconnus @exi:CDAHL7-EX-GEST-INCONNU
  Scénario: La suppression d'un document inconnu est refusée, et les autres demeurent
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et le document « compte rendu » de ce patient, transmis par le simulateur « CREATEUR » par « ORU^R01 » au DMP et acquitté
    Quand le simulateur « CREATEUR » demande par « ORU^R01 » la suppression du document « compte rendu structuré » de ce patient, qui n'a jamais été transmis
    Alors le système testé refuse le message
    Et le système testé conserve 1 document actif pour ce patient

  @requiert:doublons @exi:CDAHL7-EX-GEST-DOUBLON
  Scénario: Un document déjà conservé, transmis dans un autre message, n'est pas conservé deux fois
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et le document « VSM » de ce patient, transmis par le simulateur « CREATEUR » par « ORU^R01 » au DMP et acquitté
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « VSM » de ce patient au DMP
    Alors le système testé refuse le message
    Et le système testé conserve 1 document actif pour ce patient

  @exi:CDAHL7-EX-GEST-VERSION @exi:CDAHL7-EX-GEST-LIEU @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Une version de HL7 inconnue est refusée, et le champ désigné
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, avec « 2.9 » en « MSH-12.1 »
    Alors le système testé refuse le message
    Et l'acquittement désigne le champ « MSH-12 » avec le code d'erreur « 203 »
    Et le système testé ne conserve aucun document pour ce patient

  @exi:CDAHL7-EX-GEST-NON-GERE @exi:CDAHL7-EX-GEST-ERREUR @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un événement que le volet ne connaît pas est rejeté
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « VSM » de ce patient au DMP, avec « T06 » en « MSH-9.2 »
    Alors le système testé acquitte le message par « AR »
    Et l'acquittement donne un code d'erreur
    Et le système testé ne conserve aucun document pour ce patient

  @exi:CDAHL7-EX-GEST-PROFIL @exi:CDAHL7-EX-GEST-ERREUR @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un message qui annonce une version inconnue du volet est refusé
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « VSM » de ce patient au DMP, avec « 9.9 » en « MSH-21.1 »
    Alors le système testé refuse le message
    Et l'acquittement donne un code d'erreur
    Et le système testé ne conserve aucun document pour ce patient

  @exi:CDAHL7-EX-GEST-PROFIL @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un message qui annonce un autre profil est refusé
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient au DMP, avec « AUTRE_PROFIL » en « MSH-21.2 »
    Alors le système testé refuse le message
    Et le système testé ne conserve aucun document pour ce patient

  @exi:CDAHL7-EX-GEST-CDA-ILLISIBLE @exi:CDAHL7-EX-GEST-ERREUR @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Un document XML qui n'est pas un document CDA est refusé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « MDM^T02 » le document « compte rendu » de ce patient au DMP, avec le XML « <compteRendu>Texte fictif</compteRendu> » à la place du document
    Alors le système testé refuse le message
    Et l'acquittement donne un code d'erreur
    Et le système testé ne conserve aucun document pour ce patient

  @severite:critique @exi:CDAHL7-EX-GEST-DESTINATAIRE @exi:CDAHL7-EX-GEST-REFUS
  Scénario: Une demande d'envoi par MSSanté qui ne nomme aucun destinataire est refusée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « CREATEUR » transmet par « ORU^R01 » le document « compte rendu » de ce patient à un professionnel par MSSanté, sans nommer de destinataire
    Alors le système testé refuse le message
    Et le système testé ne conserve aucun document pour ce patient
