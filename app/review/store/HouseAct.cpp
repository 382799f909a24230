// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/HouseAct.h"

#include <algorithm>
#include <map>
#include <utility>

namespace morat {

QList<HouseAct> standingOf(const QList<HouseAct> &acts) {
    std::map<std::pair<HouseKind, QString>, HouseAct> latest;
    for (const HouseAct &act : acts) {
        if (act.isTakenBack())
            continue;
        HouseAct &known = latest[{act.kind, act.subject}];
        if (known.id <= act.id)
            known = act;
    }
    QList<HouseAct> standing;
    for (const auto &[subject, act] : latest)
        standing.append(act);
    std::ranges::sort(standing, {}, &HouseAct::id);
    return standing;
}

QList<HouseAct> ofKind(const QList<HouseAct> &acts, HouseKind kind) {
    QList<HouseAct> found;
    std::ranges::copy_if(acts, std::back_inserter(found),
                         [kind](const HouseAct &act) { return act.kind == kind; });
    return found;
}

QString loweredSubject(const QString &rule, const QString &subject) {
    return rule + u'\t' + subject;
}

} // namespace morat
