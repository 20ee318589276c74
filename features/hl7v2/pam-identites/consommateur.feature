# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:consommateur-identites @niveau:N1
Fonctionnalité: Consommer les identités des patients

  Le simulateur « PDS » transmet des identités au système testé. Un scénario nominal n'est conforme que sur ce qui a été observé :
  l'acquittement sur le réseau, puis ce que le système conserve. Chacun a son jumeau, où un message fautif doit être refusé et la faute désignée.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur d'identités (PDC) », relié au simulateur « PDS »

  @CI-SIS-HL7V2-Cons_identite_INS @severite:critique @exi:PDC-EX-ACQUITTEMENT @exi:PDC-EX-CREATION @exi:PDC-EX-INS-VALIDE
  Scénario: Une identité qualifiée est créée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28)
    Alors le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »
    Et le système testé conserve l'identité de ce patient
    Et le système testé conserve le matricule INS

  @CI-SIS-HL7V2-Cons_identite @severite:critique @exi:PDC-EX-INS-QUALIFIE
  Scénario: Un INS transmis avec une identité provisoire n'est pas conservé
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec un INS et une identité au statut « PROV »
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS
    Et l'opérateur joint la preuve « capture de l'identité »

  @severite:critique @exi:PDC-EX-INS-SANS-STATUT @exi:PDC-EX-INS-QUALIFIE
  Scénario: Un INS transmis sans dire le statut de l'identité n'est pas conservé, le patient l'est
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec un INS et sans statut d'identité
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS

  @exi:PDC-EX-CREATION
  Scénario: Une identité provisoire est créée sans INS
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand le simulateur « PDS » transmet la création de ce patient (A28)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé ne conserve pas le matricule INS

  @exi:PDC-EX-CREATION
  Scénario: Une patiente née à l'étranger, au nom et aux prénoms composés
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient

  @exi:PDC-EX-JEU
  Scénario: Un nom transmis en 8859/15 est conservé avec ses lettres
    Étant donné le patient de test « Loïs TESTLHAŸ », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), en « 8859/15 »
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient

  @exi:PDC-EX-MISE-A-JOUR
  Scénario: Un nom utilisé est mis à jour
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31) :
      | trait       | valeur     |
      | nom utilisé | TESTLEGALL |
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient

  @severite:critique @exi:PDC-EX-INS-VALIDE @exi:PDC-EX-MISE-A-JOUR
  Scénario: L'identité devient qualifiée : l'INS est conservé
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31) :
      | trait  | valeur |
      | statut | VALI   |
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé conserve le matricule INS

  @CI-SIS-HL7V2-Cons_del_INS @severite:critique @exi:PDC-EX-INS-RETIRE
  Scénario: Un doute sur l'identité la rend provisoire : l'INS n'est plus conservé
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la suppression de l'INS de ce patient (A47) :
      | trait  | valeur |
      | statut | PROV   |
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS
    Et le système testé conserve l'identité de ce patient

  @severite:critique @exi:PDC-EX-INS-SUPPRIME @exi:PDC-EX-INS-STATUT-LU
  Scénario: Un INS attribué à tort est supprimé, sans que l'identité cesse d'être validée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la suppression de l'INS de ce patient (A47)
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS
    Et le système testé conserve l'identité de ce patient

  @severite:critique @exi:PDC-EX-INS-CHANGE
  Scénario: Un nouveau matricule INS remplace l'ancien
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet le changement de l'INS de ce patient (A47) :
      | trait         | valeur          |
      | matricule INS | 288049935212446 |
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le matricule INS

  @severite:critique @exi:PDC-EX-INS-NIR
  Scénario: D'un NIA et du NIR qui le remplace, le NIR est conservé
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31), avec aussi l'INS-NIA « 190066912307992 »
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le matricule INS

  @severite:critique @exi:PDC-EX-NIR-FACTURATION
  Scénario: Le numéro de sécurité sociale n'est pas pris pour un INS
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec le numéro de sécurité sociale « 179112B03300116 » et une identité au statut « VALI »
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS
    Et le système testé conserve l'identité de ce patient

  @exi:PDC-EX-NOM-RETIRE
  Scénario: Un nom utilisé transmis vide n'est plus conservé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31) :
      | trait       | valeur |
      | nom utilisé |        |
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient

  @exi:PDC-EX-MISE-A-JOUR-INCONNU
  Scénario: La mise à jour d'un patient inconnu le crée
    Étant donné le patient de test « Basile TESTJUMEAU », d'identité provisoire
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient

  @requiert:messages-en-retard @exi:PDC-EX-RETARD
  Scénario: Une création arrivée après sa mise à jour ne fait pas revenir en arrière
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31) :
      | trait       | valeur     |
      | nom utilisé | TEST-MOREL |
    Alors le système testé acquitte le message par « AA »
    Quand le simulateur « PDS » transmet en retard la création de ce patient (A28), telle qu'elle était la veille
    Alors le système testé conserve l'identité de ce patient

  @requiert:doublons @exi:PDC-EX-REPETITION
  Scénario: Une création reçue deux fois ne crée qu'une identité
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet de nouveau le même message
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient

  @severite:critique @exi:PDC-EX-FUSION
  Scénario: Un doublon est fusionné dans l'identité du patient
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la fusion du doublon dans ce patient (A40)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé ne conserve plus le doublon comme une identité distincte

  @exi:PDC-EX-FUSION-SOURCE-INCONNUE
  Scénario: La fusion d'un doublon inconnu n'est pas une erreur
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la fusion du doublon dans ce patient (A40)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient

  @exi:PDC-EX-FUSION-CIBLE-INCONNUE
  Scénario: La fusion dans une identité que le système ne connaît pas change l'identifiant du patient
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la fusion de ce patient dans une identité que le système ne connaît pas (A40)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé ne conserve plus l'ancien identifiant de ce patient

  @exi:PDC-EX-IDENTIFIANT
  Scénario: L'identifiant d'un patient est changé
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet le changement d'identifiant de ce patient (A47)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé ne conserve plus l'ancien identifiant de ce patient

  @severite:critique @exi:PDC-EX-IDENTIFIANT-PRIS
  Scénario: Un identifiant qui est déjà celui d'un autre est refusé
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet le changement de l'identifiant de ce patient pour celui du doublon (A47)
    Alors le système testé refuse le message
    Et le système testé conserve l'identité de ce patient et le doublon séparément

  @severite:critique @exi:PDC-EX-CHAMP-REQUIS @exi:PDC-EX-REFUS-SANS-TRACE
  Scénario: Une création sans nom est refusée, et le champ désigné
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), sans « PID-5 »
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « PID-5 » avec le code d'erreur « 101 »
    Et le système testé ne conserve aucune identité pour ce patient

  @exi:PDC-EX-CHAMP-REQUIS
  Scénario: Une création sans identifiant est refusée, et le champ désigné
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand le simulateur « PDS » transmet la création de ce patient (A28), sans « PID-3 »
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « PID-3 » avec le code d'erreur « 101 »

  @exi:PDC-EX-VALEUR @exi:PDC-EX-REFUS-SANS-TRACE
  Scénario: Une date de naissance qui n'en est pas une est refusée
    Étant donné le patient de test « Basile TESTJUMEAU », d'identité provisoire
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec « 20261345 » en « PID-7 »
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « PID-7 » avec le code d'erreur « 102 »
    Et le système testé ne conserve aucune identité pour ce patient

  @exi:PDC-EX-STRUCTURE
  Scénario: Une fusion qui ne dit pas quelle identité disparaît est refusée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la fusion du doublon dans ce patient (A40), sans « MRG »
    Alors le système testé refuse le message
    Et le système testé conserve l'identité de ce patient et le doublon séparément

  @severite:critique @exi:PDC-EX-LIEN-REJET
  Scénario: Un rapprochement est pris en charge ou rejeté, jamais pris pour une fusion
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet le rapprochement de ce patient et du doublon (A24)
    Alors le système testé prend en charge le message, ou le rejette
    Et le système testé conserve l'identité de ce patient et le doublon séparément

  @exi:PDC-EX-EVENEMENT
  Scénario: Un événement qui n'existe pas est rejeté
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec « A99 » en « MSH-9.2 »
    Alors le système testé acquitte le message par « AR »
    Et l'acquittement désigne le champ « MSH-9 » avec le code d'erreur « 201 »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »

  @exi:PDC-EX-TYPE
  Scénario: Un type de message étranger à la gestion des identités est rejeté
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec « SIU » en « MSH-9.1 »
    Alors le système testé acquitte le message par « AR »
    Et l'acquittement désigne le champ « MSH-9 » avec le code d'erreur « 200 »

  @exi:PDC-EX-VERSION @exi:PDC-EX-REFUS-SANS-TRACE
  Scénario: Une version de HL7 qui n'est pas prise en charge est refusée
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec « 2.8 » en « MSH-12.1 »
    Alors le système testé refuse le message
    Et l'acquittement désigne le champ « MSH-12 » avec le code d'erreur « 203 »
    Et le système testé ne conserve aucune identité pour ce patient

  @exi:PDC-EX-ILLISIBLE @exi:PDC-EX-SUITE
  Scénario: Après un message illisible, le suivant est servi
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Quand le simulateur « PDS » transmet un message illisible, sans segment MSH
    Alors le système testé refuse le message
    Quand le simulateur « PDS » transmet la création de ce patient (A28)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
