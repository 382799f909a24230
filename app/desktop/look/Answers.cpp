// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/look/Answers.h"

#include "drafts/DraftReader.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QString say(const char *text) {
    return QCoreApplication::translate("Answers", text);
}

bool confirmed(QWidget *parent, const Answers::Question &question) {
    constexpr qsizetype shown = 12;
    QStringList lines = question.details.mid(0, shown);
    if (question.details.size() > shown) {
        lines.append(say(QT_TRANSLATE_NOOP("Answers", "… and %1 more"))
                         .arg(question.details.size() - shown));
    }
    QMessageBox box(QMessageBox::Question, question.title, question.text, QMessageBox::NoButton,
                    parent);
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(lines.join(u'\n'));
    QPushButton *yes = box.addButton(question.yes, QMessageBox::AcceptRole);
    QPushButton *no =
        box.addButton(say(QT_TRANSLATE_NOOP("Answers", "Cancel")), QMessageBox::RejectRole);
    box.setDefaultButton(no);
    box.setEscapeButton(no);
    box.exec();
    return box.clickedButton() == yes;
}

} // namespace

Answers dialogAnswers() {
    Answers answers;
    answers.filesToOpen = [](QWidget *parent, const QString &folder) {
        const QString filter = say(QT_TRANSLATE_NOOP("Answers", "Drafts")) + u" ("_s +
                               draftNameFilters().join(u' ') + u");;"_s +
                               say(QT_TRANSLATE_NOOP("Answers", "All files")) + u" (*)"_s;
        return QFileDialog::getOpenFileNames(
            parent, say(QT_TRANSLATE_NOOP("Answers", "Open drafts")), folder, filter);
    };
    answers.fileToUse = [](QWidget *parent, const Answers::Wanted &wanted) {
        return QFileDialog::getOpenFileName(parent, wanted.title, wanted.folder, wanted.filter);
    };
    answers.folderToUse = [](QWidget *parent, const Answers::Wanted &wanted) {
        return QFileDialog::getExistingDirectory(parent, wanted.title, wanted.folder);
    };
    answers.folderToOpen = [](QWidget *parent, const QString &folder) {
        return QFileDialog::getExistingDirectory(
            parent, say(QT_TRANSLATE_NOOP("Answers", "Open a folder of drafts")), folder);
    };
    answers.fileToSave = [](QWidget *parent, const QString &suggested) {
        // The window asks itself before it writes over a file that matters.
        return QFileDialog::getSaveFileName(parent, say(QT_TRANSLATE_NOOP("Answers", "Save as")),
                                            suggested);
    };
    answers.confirm = confirmed;
    answers.line = [](QWidget *parent, const QString &label,
                      const QString &old) -> std::optional<QString> {
        bool given = false;
        const QString text =
            QInputDialog::getText(parent, u"Mo-rát"_s, label, QLineEdit::Normal, old, &given);
        return given ? std::optional(text) : std::nullopt;
    };
    return answers;
}

} // namespace morat
