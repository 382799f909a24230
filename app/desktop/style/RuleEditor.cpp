// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/RuleEditor.h"

#include "desktop/look/LevelLook.h"
#include "desktop/style/MessagePlaces.h"
#include "text/SearchText.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

namespace {

QStringList linesOf(const QPlainTextEdit *field) {
    QStringList lines;
    for (const QString &line : field->toPlainText().split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed().normalized(QString::NormalizationForm_C));
    }
    return lines;
}

QString lineOf(const QLineEdit *field) {
    return field->text().trimmed().normalized(QString::NormalizationForm_C);
}

QPlainTextEdit *textField(const QString &name, const QString &hint) {
    auto *field = new QPlainTextEdit;
    field->setAccessibleName(name);
    field->setPlaceholderText(hint);
    field->setTabChangesFocus(true);
    field->setMaximumHeight(76);
    return field;
}

QString messageOfSwap() {
    return shownMessage(u"Viết “%s”, không viết “%s”."_s, MessageNames::Both);
}
QString messageOfRemoval() {
    return shownMessage(u"Nên bỏ “%s”."_s, MessageNames::FoundAlone);
}

MessageNames namesOf(const SubstitutionDraft &draft) {
    return onlyFinds(draft) ? MessageNames::FoundAlone : MessageNames::Both;
}

} // namespace

QString ruleSlug(const QString &title) {
    static const QRegularExpression other(u"[^a-z0-9]+"_s);
    return searchable(title).replace(other, u" "_s).simplified().replace(u' ', u'-');
}

RuleEditor::RuleEditor(const SubstitutionDraft &draft, QSet<QString> taken, const QString &note,
                       const Answers &answers, QWidget *parent)
    : QDialog(parent)
    , m_start(draft)
    , m_taken(std::move(taken))
    , m_answers(answers)
    , m_followsTitle(draft.id.isEmpty())
    , m_title(new QLineEdit)
    , m_category(new QComboBox)
    , m_level(new QComboBox)
    , m_id(new QLineEdit)
    , m_swap(new QTableWidget(0, 2))
    , m_ignoresCase(new QCheckBox(tr("&Capitals do not count")))
    , m_exceptions(textField(tr("Where the wording is right"), tr("one a line; may be empty")))
    , m_message(new QLineEdit)
    , m_reason(new QLineEdit)
    , m_source(new QLineEdit)
    , m_bad(textField(tr("Sentences with the mistake"), tr("one a line; the rule must find each")))
    , m_good(
          textField(tr("Sentences without it"), tr("one a line; the rule must leave them alone")))
    , m_proof(new QLabel)
    , m_save(nullptr)
    , m_keep(nullptr)
    , m_drop(nullptr) {
    setWindowTitle(draft.id.isEmpty() ? tr("New rule") : tr("Change a rule"));
    resize(700, 680);
    arrange(note);
    fill();
    m_filled = this->draft();
    for (QLineEdit *field : {m_title, m_id, m_message, m_reason, m_source})
        connect(field, &QLineEdit::textChanged, this, &RuleEditor::prove);
    for (QPlainTextEdit *field : {m_exceptions, m_bad, m_good})
        connect(field, &QPlainTextEdit::textChanged, this, &RuleEditor::prove);
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString &title) {
        if (m_followsTitle)
            m_id->setText(m_category->currentData().toString() + u'.' + ruleSlug(title));
    });
    connect(m_id, &QLineEdit::textEdited, this, [this] { m_followsTitle = false; });
    connect(m_category, &QComboBox::currentIndexChanged, this, [this] {
        if (m_followsTitle)
            m_id->setText(m_category->currentData().toString() + u'.' + ruleSlug(m_title->text()));
        prove();
    });
    connect(m_level, &QComboBox::currentIndexChanged, this, &RuleEditor::prove);
    connect(m_ignoresCase, &QCheckBox::toggled, this, &RuleEditor::prove);
    connect(m_swap, &QTableWidget::itemChanged, this, [this] {
        keepEmptyRow();
        keepMessage();
        prove();
    });
    prove();
}

void RuleEditor::arrange(const QString &note) {
    auto *column = new QVBoxLayout(this);
    if (!note.isEmpty()) {
        auto *label = new QLabel(note);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        column->addWidget(label);
    }
    for (const char *const category :
         {"style", "capitalisation", "consistency", "structure", "typography"})
        m_category->addItem(categoryWord(QString::fromLatin1(category)),
                            QString::fromLatin1(category));
    for (const Level level : {Level::Error, Level::Warning, Level::Info})
        m_level->addItem(levelIcon(level, palette()), levelWord(level), int(level));
    m_swap->setHorizontalHeaderLabels(
        {tr("Wrong"), tr("Right (several: parted by |; none: leave it out)")});
    m_swap->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_swap->verticalHeader()->hide();
    m_swap->setTabKeyNavigation(false);
    m_swap->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_swap->setAccessibleName(tr("Wrong and right wordings"));
    m_swap->setMinimumHeight(110);
    auto *form = new QFormLayout;
    form->addRow(tr("&Title:"), m_title);
    auto *row = new QHBoxLayout;
    row->addWidget(m_category, 1);
    row->addWidget(m_level, 1);
    row->addWidget(m_ignoresCase);
    auto *label = new QLabel(tr("&Kind and level:"));
    label->setBuddy(m_category);
    form->addRow(label, row);
    form->addRow(tr("&Wordings:"), m_swap);
    form->addRow(tr("&Found, and wrong:"), m_bad);
    form->addRow(tr("&Left alone:"), m_good);
    form->addRow(tr("E&xceptions:"), m_exceptions);
    form->addRow(tr("&Message:"), m_message);
    form->addRow(tr("Wh&y:"), m_reason);
    form->addRow(tr("S&ource:"), m_source);
    form->addRow(tr("&Id:"), m_id);
    m_category->setAccessibleName(tr("Kind of rule"));
    m_level->setAccessibleName(tr("Level"));
    m_message->setToolTip(
        tr("%1 becomes what should stand there, %2 what does").arg(rightPlace(), foundPlace()));
    m_id->setToolTip(tr("By its id a rule is known to packs and profiles"));
    column->addLayout(form, 1);
    m_proof->setWordWrap(true);
    m_proof->setTextFormat(Qt::RichText);
    m_proof->setMinimumHeight(2 * fontMetrics().height());
    m_proof->setAccessibleName(tr("Whether the examples prove the rule"));
    column->addWidget(m_proof);
    auto *buttons = new QDialogButtonBox;
    m_save = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_keep = buttons->addButton(tr("&Keep as a draft"), QDialogButtonBox::ActionRole);
    m_keep->setToolTip(tr("Keeps what is written; the rule finds nothing until its examples prove "
                          "it and it is saved"));
    m_drop = buttons->addButton(tr("Th&row the draft away"), QDialogButtonBox::ResetRole);
    m_drop->hide();
    for (QPushButton *button : {m_keep, m_drop})
        button->setAutoDefault(false);
    connect(m_keep, &QPushButton::clicked, this, [this] { emit keepAsked(draft()); });
    connect(m_drop, &QPushButton::clicked, this, &RuleEditor::dropAsked);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] { emit saveAsked(draft()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
}

void RuleEditor::fill() {
    m_title->setText(m_start.title);
    m_category->setCurrentIndex(std::max(0, m_category->findData(m_start.category)));
    m_level->setCurrentIndex(m_level->findData(int(m_start.level)));
    m_id->setText(m_start.id);
    m_ignoresCase->setChecked(m_start.ignoresCase);
    m_swap->setRowCount(int(m_start.swap.size()));
    for (int row = 0; row < m_swap->rowCount(); ++row) {
        m_swap->setItem(row, 0, new QTableWidgetItem(m_start.swap.at(row).first));
        m_swap->setItem(row, 1, new QTableWidgetItem(m_start.swap.at(row).second));
    }
    keepEmptyRow();
    m_exceptions->setPlainText(m_start.exceptions.join(u'\n'));
    m_message->setText(m_start.message.isEmpty() ? messageOfSwap()
                                                 : shownMessage(m_start.message, namesOf(m_start)));
    m_reason->setText(m_start.reason);
    m_source->setText(m_start.source);
    m_bad->setPlainText(m_start.bad.join(u'\n'));
    m_good->setPlainText(m_start.good.join(u'\n'));
}

void RuleEditor::keepEmptyRow() {
    const int last = m_swap->rowCount() - 1;
    const auto isEmpty = [this, last](int column) {
        const QTableWidgetItem *item = m_swap->item(last, column);
        return !item || item->text().trimmed().isEmpty();
    };
    if (last >= 0 && isEmpty(0) && isEmpty(1))
        return;
    const QSignalBlocker quiet(m_swap);
    m_swap->insertRow(last + 1);
    for (const int column : {0, 1})
        m_swap->setItem(last + 1, column, new QTableWidgetItem);
}

/// A message that nobody changed goes with what the rule does.
void RuleEditor::keepMessage() {
    const QString written = m_message->text();
    if (written == messageOfSwap() || written == messageOfRemoval())
        m_message->setText(onlyFinds(draft()) ? messageOfRemoval() : messageOfSwap());
}

SubstitutionDraft RuleEditor::draft() const {
    SubstitutionDraft draft = m_start;
    draft.id = lineOf(m_id);
    draft.category = m_category->currentData().toString();
    draft.title = lineOf(m_title);
    draft.level = Level(m_level->currentData().toInt());
    draft.ignoresCase = m_ignoresCase->isChecked();
    draft.swap.clear();
    for (int row = 0; row < m_swap->rowCount(); ++row) {
        const auto cell = [this, row](int column) -> QString {
            const QTableWidgetItem *item = m_swap->item(row, column);
            return item ? item->text().trimmed().normalized(QString::NormalizationForm_C)
                        : QString();
        };
        if (!cell(0).isEmpty())
            draft.swap.append({cell(0), cell(1)});
    }
    draft.exceptions = linesOf(m_exceptions);
    draft.message = storedMessage(lineOf(m_message));
    draft.reason = lineOf(m_reason);
    draft.source = lineOf(m_source);
    draft.bad = linesOf(m_bad);
    draft.good = linesOf(m_good);
    return draft;
}

void RuleEditor::refuse(const QString &reason) {
    const QColor colour = levelColour(Level::Error, palette());
    m_proof->setText(u"<b style='color:%1'>✗</b> %2"_s.arg(colour.name(), reason.toHtmlEscaped()));
    m_save->setEnabled(false);
}

void RuleEditor::reject() {
    const SubstitutionDraft written = draft();
    if (written != m_filled && !m_answers.confirm(this, {tr("Throw this rule away?"),
                                                         tr("What was written is not saved."),
                                                         {written.title},
                                                         tr("Throw away")}))
        return;
    QDialog::reject();
}

void RuleEditor::offerDropping() {
    m_drop->show();
}

void RuleEditor::prove() {
    const SubstitutionDraft wanted = draft();
    // A draft is found again by its title.
    m_keep->setEnabled(!wanted.title.isEmpty() && wanted != m_filled);
    // What is not there yet is asked for in the order of the fields.
    if (wanted.title.isEmpty())
        return refuse(tr("The rule needs a title."));
    if (wanted.swap.isEmpty())
        return refuse(tr("The rule needs what is wrong, and what is right."));
    for (const auto &[wrong, right] : wanted.swap) {
        if (right.isEmpty() && !onlyFinds(wanted))
            return refuse(tr("What should stand for “%1”?").arg(wrong));
    }
    if (wanted.bad.isEmpty())
        return refuse(tr("The rule needs a sentence with the mistake, to prove that it finds it."));
    if (wanted.good.isEmpty())
        return refuse(tr("The rule needs a sentence without it, to prove that it is left alone."));
    if (const QString trouble = messageTrouble(lineOf(m_message), namesOf(wanted));
        !trouble.isEmpty())
        return refuse(trouble);
    if (m_taken.contains(wanted.id))
        return refuse(tr("There is already a rule with the id “%1”.").arg(wanted.id));
    const Result<Rule> proof = proveDraft(wanted, {});
    if (!proof)
        return refuse(proof.error().message);
    m_proof->setText(u"<b>✓</b> "_s + tr("The examples prove the rule.").toHtmlEscaped());
    m_save->setEnabled(true);
}

} // namespace morat
