// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/help/KeysPage.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString keyRow(const QAction &action) {
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts()) {
        const QString name = key.toString(QKeySequence::NativeText);
        // The key beside the letters and the one of the number pad are one to the reader.
        if (!keys.contains(QString(name).replace(u"Enter"_s, u"Return"_s)))
            keys.append(name);
    }
    QString words = action.text();
    words.remove(u'&').remove(u'…');
    return u"| `%1` | %2 |\n"_s.arg(keys.join(u"`, `"_s), words);
}

} // namespace

QString keysMarkdown(const ActionRegistry &actions) {
    QMap<ActionSection, QString> tables;
    for (const ActionRow &row : actionRows()) {
        for (const QAction *action : actions.variants(row.id)) {
            if (!action->shortcuts().isEmpty())
                tables[row.section] += keyRow(*action);
        }
    }
    QString page;
    for (auto section = tables.cbegin(); section != tables.cend(); ++section)
        page += u"\n\n## %1\n\n| | |\n|---|---|\n%2"_s.arg(sectionTitle(section.key()),
                                                           section.value());
    return page;
}

} // namespace morat
