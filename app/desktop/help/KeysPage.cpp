// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/help/KeysPage.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString keyRow(const QAction &action, const QString &name) {
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts()) {
        const QString called = key.toString(QKeySequence::NativeText);
        // The key beside the letters and the one of the number pad are one to the reader.
        if (!keys.contains(QString(called).replace(u"Enter"_s, u"Return"_s)))
            keys.append(called);
    }
    return u"| `%1` | %2 |\n"_s.arg(keys.join(u"`, `"_s), name);
}

} // namespace

QString keysMarkdown(const ActionRegistry &actions) {
    QMap<ActionSection, QString> tables;
    for (const ActionRow &row : actionRows()) {
        const QList<QAction *> &variants = actions.variants(row.id);
        for (qsizetype i = 0; i < variants.size(); ++i) {
            if (!variants[i]->shortcuts().isEmpty())
                tables[row.section] += keyRow(*variants[i], actions.nameOf(row.id, i));
        }
    }
    QString page;
    for (auto section = tables.cbegin(); section != tables.cend(); ++section)
        page += u"\n\n## %1\n\n| | |\n|---|---|\n%2"_s.arg(sectionTitle(section.key()),
                                                           section.value());
    return page;
}

} // namespace morat
