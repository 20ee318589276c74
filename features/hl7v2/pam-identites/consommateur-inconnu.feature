# language: fr
@volet:PAM.fr-identités @version:2.11 @acteur:consommateur-identites @niveau:N1
Fonctionnalité: Consommer l'identité d'un patient inconnu

  Le simulateur « PDS » transmet un patient dont personne ne sait qui il est (PID-31 = Y), sous un identifiant provisoire et un nom d'attente.
  Plus tard il est identifié, ou reconnu comme un patient déjà connu.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur d'identités (PDC) », relié au simulateur « PDS »

  @exi:PDC-EX-CREATION
  Scénario: Un patient d'identité inconnue est créé sous son identifiant provisoire
    Étant donné le patient de test « Urgence TESTINCONNU », d'identité inconnue
    Quand le simulateur « PDS » transmet la création de ce patient (A28)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé ne conserve pas le matricule INS

  @severite:critique @exi:PDC-EX-MISE-A-JOUR @exi:PDC-EX-INS-VALIDE
  Scénario: Le patient inconnu est identifié : son identité devient la vraie, sous le même identifiant
    Étant donné le patient de test « Urgence TESTINCONNU », d'identité inconnue
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31) :
      | trait                | valeur          |
      | identité inconnue    | non             |
      | nom de naissance     | TESTROSSI       |
      | prénoms de naissance | Marco           |
      | date de naissance    | 1984-06-17      |
      | lieu de naissance    | 99127           |
      | statut               | VALI            |
      | matricule INS        | 184069912700119 |
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé conserve le matricule INS

  @requiert:identite-inconnue @exi:PDC-EX-INCONNU
  Scénario: Une identité inconnue est conservée comme telle, jusqu'à ce qu'on sache qui est le patient
    Étant donné le patient de test « Urgence TESTINCONNU », d'identité inconnue
    Quand le simulateur « PDS » transmet la création de ce patient (A28)
    Alors le système testé conserve ce patient comme d'identité inconnue
    Quand le simulateur « PDS » transmet la mise à jour de ce patient (A31) :
      | trait             | valeur    |
      | identité inconnue | non       |
      | nom de naissance  | TESTROSSI |
    Alors le système testé ne conserve plus ce patient comme d'identité inconnue

  @severite:critique @exi:PDC-EX-FUSION
  Scénario: Le patient inconnu était déjà connu : son identité provisoire est fusionnée dans la sienne
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'autre patient de test « Urgence TESTINCONNU », d'identité inconnue
    Et la création de ce patient (A28), transmise par le simulateur « PDS » et acquittée
    Et la création de l'autre patient (A28), transmise par le simulateur « PDS » et acquittée
    Quand le simulateur « PDS » transmet la fusion de l'autre patient dans ce patient (A40)
    Alors le système testé acquitte le message par « AA »
    Et le système testé conserve l'identité de ce patient
    Et le système testé ne conserve plus l'autre patient comme une identité distincte
