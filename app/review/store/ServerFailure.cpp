// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/ServerFailure.h"

#include "review/store/ServerTrial.h"
#include "review/store/Store.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

using Outcome = ServerTrial::Outcome;

/// Whether another try may be answered though nobody changes anything here.
bool mayPass(Outcome outcome) {
    switch (outcome) {
    case Outcome::HostUnknown: // a computer that is out of its network
    case Outcome::NobodyListens:
    case Outcome::NoAnswer:
    case Outcome::NotReady:
    case Outcome::Broken:
    case Outcome::Full:
    case Outcome::Other:
        return true;
    default:
        return false;
    }
}

/// %1: the reason.
QString awaySentence() {
    return Store::tr("The shared review database cannot be reached: %1");
}

Failure failureOf(const ServerTrial &trial, const ServerAddress &address) {
    const QString sentence = mayPass(trial.outcome)
                                 ? awaySentence()
                                 : Store::tr("The shared review database cannot be opened: %1");
    return {sentence.arg(wordsOf(trial, address))};
}

} // namespace

Failure serverFailure(const ServerAddress &address, const QString &said) {
    ServerTrial trial;
    trial.outcome = outcomeOf(said);
    // Below its first line libpq guesses.
    trial.said = said.trimmed().section(u'\n', 0, 0).trimmed();
    if (trial.said.isEmpty())
        trial.outcome = Outcome::Broken;
    return failureOf(trial, address);
}

Failure serverSilent(const ServerAddress &address) {
    ServerTrial trial;
    trial.outcome = Outcome::NoAnswer;
    return failureOf(trial, address);
}

std::optional<Failure> brokenConnection(const QString &said) {
    const Outcome outcome = outcomeOf(said);
    if (outcome != Outcome::Broken && outcome != Outcome::NotReady)
        return std::nullopt;
    return Failure{awaySentence().arg(Store::tr("the connection was cut."))};
}

bool tellsOfServerAway(const QString &message) {
    return message.contains(awaySentence().section(u"%1"_s, 0, 0));
}

} // namespace morat
