# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:consommateur-identites @niveau:N1
Fonctionnalité: Consommer les identités des patients

  Le simulateur « PDS » transmet des identités au système testé. Un scénario nominal n'est conforme que sur ce qui a été observé :
  l'acquittement sur le réseau, puis ce que le système conserve. Chacun a son jumeau, où un message fautif doit être refusé et la faute désignée.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur d'identités (PDC) », relié au simulateur « PDS »

  @severite:critique
  Scénario: Une identité qualifiée est créée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28)
    Alors le système testé acquitte le message par « AA »
    Et l'acquittement est conforme au modèle de validation « HL7 v2 – acquittement »
    Et le système testé conserve l'identité de ce patient
    Et le système testé conserve le matricule INS

  @severite:critique
  Scénario: Un INS transmis avec une identité provisoire n'est pas conservé
    Étant donné le patient de test « Inès TESTRECUP », d'identité récupérée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), avec un INS et une identité au statut « PROV »
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve pas le matricule INS
    Et l'opérateur joint la preuve « capture de l'identité »

  @severite:critique
  Scénario: Une création sans nom est refusée, et le champ désigné
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Quand le simulateur « PDS » transmet la création de ce patient (A28), sans « PID-5 »
    Alors le système testé acquitte le message par « AE »
    Et l'acquittement désigne le champ « PID-5 » avec le code d'erreur « 101 »
    Et le système testé ne conserve aucune identité pour ce patient
