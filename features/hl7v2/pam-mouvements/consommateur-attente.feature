# language: fr
@volet:PAM.fr-mouvements @version:2.11 @acteur:consommateur-mouvements @niveau:N1 @requiert:evenements-en-attente
Fonctionnalité: Consommer les mouvements en attente

  Ce qui est annoncé n'a pas encore eu lieu : le système testé s'en souvient sans déplacer le patient, et l'oublie quand on y renonce.
  Un système qui ne revendique pas la gestion des événements en attente (« Pending Event Management ») ignore ces messages.

  Contexte:
    Étant donné le système testé dans le rôle « consommateur de mouvements (PEC) », relié au simulateur « PES »

  @exi:PAM-EX-PEC-ATTENTE
  Scénario: Une admission en attente est enregistrée
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Quand le simulateur « PES » transmet l'admission en attente de ce patient (A14)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en attente d'admission dans le système testé

  @exi:PAM-EX-PEC-ATTENTE-FAITE
  Scénario: Le patient attendu arrive
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'admission en attente de ce patient (A14), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'admission de ce patient (A01)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé
    Et le système testé ne conserve aucun mouvement en attente pour ce patient

  @exi:PAM-EX-PEC-ANNULATION-ATTENTE
  Scénario: L'annulation d'une admission en attente libère la place
    Étant donné le patient de test « Karim TESTBENALI », d'identité qualifiée
    Et l'admission en attente de ce patient (A14), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de l'admission en attente (A27)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est annulée dans le système testé

  @severite:critique @exi:PAM-EX-PEC-ATTENTE @exi:PAM-EX-PEC-ATTENTE-LIEU
  Scénario: Une mutation en attente est enregistrée sans déplacer le patient
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la mutation en attente de ce patient (A15)
    Alors le système testé acquitte le message par « AA »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6268 »
    Et le système testé conserve la mutation en attente de ce patient dans l'UF d'hébergement « 6270 »

  @exi:PAM-EX-PEC-ATTENTE-FAITE
  Scénario: La mutation attendue a lieu
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la mutation en attente de ce patient (A15), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la mutation de ce patient (A02)
    Alors le système testé acquitte le message par « AA »
    Et le mouvement courant de ce patient est dans l'UF d'hébergement « 6270 »
    Et le système testé ne conserve aucun mouvement en attente pour ce patient

  @exi:PAM-EX-PEC-ANNULATION-ATTENTE
  Scénario: L'annulation d'une mutation en attente est enregistrée
    Étant donné le patient de test « Jeanne TESTMARTIN », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la mutation en attente de ce patient (A15), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de la mutation en attente (A26)
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve aucun mouvement en attente pour ce patient

  @exi:PAM-EX-PEC-ATTENTE
  Scénario: Une sortie en attente laisse le patient dans son lit
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet la sortie en attente de ce patient (A16)
    Alors le système testé acquitte le message par « AA »
    Et la venue de ce patient est en cours dans le système testé
    Et le système testé conserve la sortie en attente de ce patient

  @exi:PAM-EX-PEC-ANNULATION-ATTENTE
  Scénario: L'annulation d'une sortie en attente est enregistrée
    Étant donné le patient de test « Ange TESTCOLONNA », d'identité qualifiée
    Et l'admission de ce patient (A01), transmise par le simulateur « PES » et acquittée
    Et la sortie en attente de ce patient (A16), transmise par le simulateur « PES » et acquittée
    Quand le simulateur « PES » transmet l'annulation de la sortie en attente (A25)
    Alors le système testé acquitte le message par « AA »
    Et le système testé ne conserve aucun mouvement en attente pour ce patient
