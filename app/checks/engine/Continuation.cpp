// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/engine/Continuation.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

bool isPicture(QChar c) {
    return c == QChar(embedCharacter);
}

bool goesOn(QStringView text) {
    return !text.isEmpty() && (QStringView(u":;…").contains(text.back()) || text.endsWith(u"..."));
}

/// How many brackets a text opens more than it closes.
qsizetype openBrackets(QStringView text) {
    return text.count(u'(') - text.count(u')');
}

} // namespace

QList<bool> continuedIn(const QList<CheckedBlock> &blocks) {
    QList<bool> continued(blocks.size(), false);
    qsizetype before = -1; // the last block with something in it
    for (qsizetype i = 0; i < blocks.size(); ++i) {
        const QStringView text = QStringView(blocks[i].block.text).trimmed();
        if (text.isEmpty())
            continue;
        const bool hasOwnPicture = isPicture(text.front()) || isPicture(text.back());
        continued[i] = hasOwnPicture;
        if (before >= 0) {
            const QStringView last = QStringView(blocks[before].block.text).trimmed();
            const bool closesBracket = openBrackets(last) > 0 && openBrackets(text) < 0;
            continued[i] = continued[i] || goesOn(last) || isPicture(last.back()) || closesBracket;
            // What stands right above a picture is of it, too.
            if (isPicture(text.front()))
                continued[before] = true;
        }
        before = i;
    }
    return continued;
}

void judgeAsContinued(QList<Finding> &findings) {
    for (Finding &finding : findings) {
        if (finding.rule == "capitalisation.paragraph-start"_L1)
            finding.level = Level::Info;
    }
}

} // namespace morat
