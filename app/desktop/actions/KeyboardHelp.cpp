// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/KeyboardHelp.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QFile>
#include <QMap>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString helpRow(const QAction &action) {
    QStringList keys;
    for (const QKeySequence &key : action.shortcuts()) {
        const QString name = key.toString(QKeySequence::NativeText);
        // The key beside the letters and the one of the number pad are one to the reader.
        if (!keys.contains(QString(name).replace(u"Enter"_s, u"Return"_s)))
            keys.append(name);
    }
    QString words = action.text();
    words.remove(u'&').remove(u'…');
    return u"<tr><td><b>%1</b>&nbsp;&nbsp;</td><td>%2</td></tr>"_s.arg(
        keys.join(u", "_s).toHtmlEscaped(), words.toHtmlEscaped());
}

} // namespace

QString keyboardHelpHtml(const ActionRegistry &actions, const QString &language) {
    QFile page(u":/morat/help/keyboard_%1.html"_s.arg(language));
    QString html;
    if (page.open(QIODevice::ReadOnly))
        html = QString::fromUtf8(page.readAll());
    QMap<ActionSection, QString> tables;
    for (const ActionRow &row : actionRows()) {
        for (const QAction *action : actions.variants(row.id)) {
            if (!action->shortcuts().isEmpty())
                tables[row.section] += helpRow(*action);
        }
    }
    QString table;
    for (auto section = tables.cbegin(); section != tables.cend(); ++section)
        table += u"<tr><td colspan=2><h3>%1</h3></td></tr>"_s.arg(
                     sectionTitle(section.key()).toHtmlEscaped()) +
                 section.value();
    return html + u"<table cellpadding=2>"_s + table + u"</table>"_s;
}

void showKeyboardHelp(QWidget *parent, const ActionRegistry &actions, const QString &language) {
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(QCoreApplication::translate("KeyboardHelp", "Keyboard"));
    dialog->resize(560, 620);
    auto *column = new QVBoxLayout(dialog);
    auto *browser = new QTextBrowser(dialog);
    browser->setHtml(keyboardHelpHtml(actions, language));
    browser->setAccessibleName(dialog->windowTitle());
    auto *buttons = new QDialogButtonBox(dialog);
    buttons->addButton(QCoreApplication::translate("KeyboardHelp", "Close"),
                       QDialogButtonBox::RejectRole);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    column->addWidget(browser);
    column->addWidget(buttons);
    dialog->show();
}

} // namespace morat
