# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:consommateur-identites @niveau:N1 @requiert:rapprochement
Fonctionnalité: Consommer les rapprochements d'identités

  Deux identités d'une même personne sont rapprochées sans être fusionnées (A24), ou séparées quand elles l'ont été à tort (A37). C'est
  l'option « Link/Unlink » de l'ITI-30, facultative en France. À la différence d'une fusion, aucune des deux ne disparaît ni ne change.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur d'identités (PDC) », relié au simulateur « PDS »

  @severite:critique @exi:PDC-EX-LIEN @exi:PDC-EX-LIEN-DISTINCTES
  Scénario: Un doublon est rapproché de l'identité du patient : toutes deux demeurent, liées
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet le rapprochement de ce patient et du doublon (A24)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le lien entre ce patient et le doublon
    Et le système testé conserve l'identité de ce patient et le doublon séparément
    Et le système testé conserve l'identité de ce patient
    Et le système testé conserve le matricule INS

  @severite:critique @exi:PDC-EX-SEPARATION
  Scénario: Un rapprochement fait à tort est défait : chacune garde ce qui est à elle
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Et le rapprochement de ce patient et du doublon (A24), transmis par le simulateur « PDS » et acquitté
    Quand le simulateur « PDS » transmet la séparation de ce patient et du doublon (A37)
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve aucun lien entre ce patient et le doublon
    Et le système testé conserve l'identité de ce patient et le doublon séparément
    Et le système testé conserve l'identité de ce patient

  @exi:PDC-EX-LIEN-INCONNU
  Scénario: Le rapprochement avec une identité que le système ne connaît pas est retenu, sans la créer
    Étant donné le patient de test « Zoé-Anaïs TEST D'ETE », d'identité qualifiée
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet le rapprochement de ce patient et du doublon (A24)
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve aucune identité pour le doublon
    Et le système testé conserve l'identité de ce patient
    Quand le simulateur « PDS » transmet la création du doublon (A28)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve le lien entre ce patient et le doublon

  @exi:PDC-EX-SEPARATION-SANS-LIEN
  Scénario: La séparation d'identités qui n'étaient pas liées n'est pas une erreur
    Étant donné le patient de test « Basile TESTJUMEAU », d'identité provisoire
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la séparation de ce patient et du doublon (A37)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient et le doublon séparément

  @exi:PDC-EX-STRUCTURE
  Scénario: Un rapprochement qui ne désigne qu'une identité est refusé
    Étant donné le patient de test « Hugo TESTACCUEIL », d'identité provisoire
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création du doublon (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet le rapprochement de ce patient et du doublon (A24), sans « PID[2] »
    Alors le système testé refuse le message
    Et le système testé ne conserve aucun lien entre ce patient et le doublon
