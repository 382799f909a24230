// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/RuleTester.h"

#include "desktop/findings/Surroundings.h"
#include "desktop/look/LevelLook.h"
#include "rules/reading/RuleProof.h"
#include "rules/rule/RuleScopes.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace morat {

RuleTester::RuleTester(BackgroundChecker &checker, StyleControl &style, QWidget *parent)
    : QWidget(parent)
    , m_checker(checker)
    , m_style(style)
    , m_sentence(new QLineEdit)
    , m_verdict(new QLabel)
    , m_findings(new QListWidget) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Try a sentence:"));
    label->setBuddy(m_sentence);
    row->addWidget(label);
    row->addWidget(m_sentence, 1);
    row->addWidget(m_verdict);
    column->addLayout(row);
    column->addWidget(m_findings);
    m_sentence->setPlaceholderText(tr("Type or paste a sentence; what is found stands below"));
    m_sentence->setAccessibleName(tr("Sentence to try the rules with"));
    m_sentence->setClearButtonEnabled(true);
    m_findings->setAccessibleName(tr("What is found in the sentence"));
    m_findings->setWordWrap(true);
    m_findings->setMaximumHeight(92);
    connect(m_sentence, &QLineEdit::textChanged, this, &RuleTester::tryOut);
    connect(&m_checker, &BackgroundChecker::triedOut, this, &RuleTester::take);
    connect(&m_style, &StyleControl::styleChanged, this, &RuleTester::tryOut);
    connect(m_findings, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        emit rulePicked(item->data(Qt::UserRole).toString());
    });
}

void RuleTester::setRule(const std::optional<Rule> &rule) {
    m_rule = rule;
    tryOut();
}

Block RuleTester::block() const {
    const bool isElsewhere = m_rule && !m_rule->scope.holds(BlockKind::Paragraph);
    return {isElsewhere ? exampleKind(m_rule->scope) : BlockKind::Paragraph,
            m_sentence->text().normalized(QString::NormalizationForm_C),
            {},
            {}};
}

void RuleTester::tryOut() {
    if (m_sentence->text().trimmed().isEmpty()) {
        m_findings->clear();
        m_verdict->clear();
        return;
    }
    m_checker.tryOut(block());
}

void RuleTester::take(const QString &text, const QList<Finding> &findings) {
    const Block asked = block();
    if (text != asked.text) // typed on since
        return;
    QList<Finding> all = findings;
    const bool isOff = m_rule && (!m_rule->isOn || m_style.rulesOff().contains(m_rule->id));
    if (isOff) {
        all.removeIf([this](const Finding &finding) { return finding.rule == m_rule->id; });
        all += findingsOf(*m_rule, text);
    }
    m_findings->clear();
    for (const Finding &finding : std::as_const(all)) {
        QString words = finding.message;
        if (!finding.suggestions.isEmpty() && !finding.suggestions.first().text.isEmpty())
            words += u"  →  "_s + visibleWords(finding.suggestions.first().text);
        if (isOff && finding.rule == m_rule->id)
            words += u"  "_s + tr("(this rule is off)");
        auto *item = new QListWidgetItem(levelIcon(finding.level, palette()), words, m_findings);
        item->setData(Qt::UserRole, finding.rule);
        item->setToolTip(finding.rule);
    }
    const QString kind = kindTag(asked.kind);
    const QString readAs = kind.isEmpty() ? QString() : u" · "_s + tr("read as: %1").arg(kind);
    m_verdict->setText(
        (all.isEmpty() ? tr("nothing found") : tr("%n finding(s)", nullptr, int(all.size()))) +
        readAs);
}

} // namespace morat
