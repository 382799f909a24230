// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/look/Answers.h"
#include "rules/reading/SubstitutionDraft.h"

#include <QDialog>
#include <QSet>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QTableWidget;

namespace morat {

/// Writes a rule that puts one wording for another, or says to leave one out. It is proven by its
/// examples with every key, and can be saved only while it holds.
class RuleEditor : public QDialog {
    Q_OBJECT

public:
    /// `taken`: ids that a new rule cannot have. `note` is shown above the fields.
    RuleEditor(const SubstitutionDraft &draft, QSet<QString> taken, const QString &note,
               const Answers &answers, QWidget *parent);

    [[nodiscard]] SubstitutionDraft draft() const;

signals:
    /// The rule holds and the editor wants it; whoever saves it closes the dialog, or says why not.
    void saveAsked(const morat::SubstitutionDraft &draft);

    /// What is written is to be kept as it is, proven or not, to be gone on with later.
    void keepAsked(const morat::SubstitutionDraft &draft);
    /// What was kept of the rule is not wanted any more.
    void dropAsked();

public:
    void refuse(const QString &reason);
    /// The rule was kept unfinished before: there is something to throw away.
    void offerDropping();

public slots:
    /// Asks before what was written is thrown away.
    void reject() override;

private:
    void arrange(const QString &note);
    void fill();
    void prove();
    void keepEmptyRow();
    void keepMessage();

    SubstitutionDraft m_start;  ///< what the fields do not show stays as it was
    SubstitutionDraft m_filled; ///< what the fields showed at the beginning
    QSet<QString> m_taken;
    const Answers &m_answers;
    bool m_followsTitle;
    QLineEdit *m_title;
    QComboBox *m_category;
    QComboBox *m_level;
    QLineEdit *m_id;
    QTableWidget *m_swap;
    QCheckBox *m_ignoresCase;
    QPlainTextEdit *m_exceptions;
    QLineEdit *m_message;
    QLineEdit *m_reason;
    QLineEdit *m_source;
    QPlainTextEdit *m_bad;
    QPlainTextEdit *m_good;
    QLabel *m_proof;
    QPushButton *m_save;
    QPushButton *m_keep;
    QPushButton *m_drop;
};

/// "Ước chừng hai lần" → "uoc-chung-hai-lan".
[[nodiscard]] QString ruleSlug(const QString &title);

} // namespace morat
