// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/RuleDetail.h"

#include "desktop/findings/Surroundings.h"
#include "desktop/look/LevelLook.h"
#include "rules/reading/RuleProof.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace morat {

RuleDetail::RuleDetail(RulesModel &rules, QWidget *parent)
    : QWidget(parent)
    , m_rules(rules)
    , m_title(new QLabel)
    , m_place(new QLabel)
    , m_on(new QCheckBox(tr("This rule is &on")))
    , m_level(new QComboBox)
    , m_restore(new QPushButton(tr("&As it was")))
    , m_text(new QLabel) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 0, 0, 0);
    QFont strong = font();
    strong.setPointSizeF(strong.pointSizeF() + 1.5);
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_place->setTextFormat(Qt::PlainText);
    m_place->setWordWrap(true);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_restore->setAutoDefault(false);
    m_restore->setToolTip(tr("As the pack and the profile have it"));
    auto *row = new QHBoxLayout;
    auto *label = new QLabel(tr("&Level:"));
    label->setBuddy(m_level);
    m_level->setAccessibleName(tr("Level of this rule"));
    row->addWidget(m_on);
    row->addSpacing(10);
    row->addWidget(label);
    row->addWidget(m_level);
    row->addStretch();
    row->addWidget(m_restore);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(m_text);
    m_text->setTextFormat(Qt::RichText);
    m_text->setWordWrap(true);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    column->addWidget(m_title);
    column->addWidget(m_place);
    column->addLayout(row);
    column->addWidget(scroll, 1);
    const auto set = [this](const QVariant &value, int role) {
        (void)m_rules.setData(m_rules.index(m_rules.rowOf(m_shown), RulesModel::RuleColumn), value,
                              role);
        refresh();
    };
    connect(m_on, &QCheckBox::clicked, this,
            [set](bool on) { set(on ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole); });
    connect(m_level, &QComboBox::activated, this,
            [this, set](int at) { set(m_level->itemData(at), RulesModel::LevelRole); });
    connect(m_restore, &QPushButton::clicked, this,
            [this] { m_rules.restore(m_rules.rowOf(m_shown)); });
    connect(&m_rules, &RulesModel::dataChanged, this, &RuleDetail::refresh);
    connect(&m_rules, &RulesModel::modelReset, this, &RuleDetail::refresh);
    refresh();
}

void RuleDetail::showRule(int row) {
    const RuleRow *rule = m_rules.at(row);
    m_shown = rule ? rule->id : QString();
    refresh();
}

QString RuleDetail::examplesOf(const Rule &rule, const QPalette &palette) {
    const QString wrong = levelColour(Level::Error, palette).name();
    QString html;
    for (const RuleExample &example : rule.examples) {
        QString words = visibleWords(example.text).toHtmlEscaped();
        // The first line only: a mark needs a place in it.
        const QList<Finding> findings =
            example.isBad ? findingsOf(rule, example.text) : QList<Finding>();
        if (!findings.isEmpty() && !example.text.contains(u'\n')) {
            const Finding &finding = findings.first();
            const auto part = [&example](qsizetype start, qsizetype length) -> QString {
                return visibleWords(example.text.mid(start, length)).toHtmlEscaped();
            };
            words = part(0, finding.range.start) + u"<b style='color:%1'>"_s.arg(wrong) +
                    part(finding.range.start, finding.range.length) + u"</b>"_s +
                    part(finding.range.end(), -1);
            if (!finding.suggestions.isEmpty() && !finding.suggestions.first().text.isEmpty())
                words += u" → <b>"_s +
                         visibleWords(finding.suggestions.first().text).toHtmlEscaped() + u"</b>"_s;
        }
        html += example.isBad ? u"<p><b style='color:%1'>✗</b> %2</p>"_s.arg(wrong, words)
                              : u"<p><b>✓</b> %1</p>"_s.arg(words);
    }
    return html;
}

void RuleDetail::refresh() {
    const RuleRow *row = m_rules.at(m_rules.rowOf(m_shown));
    setEnabled(row != nullptr);
    if (!row) {
        m_title->setText(tr("No rule is chosen"));
        m_place->clear();
        m_text->clear();
        return;
    }
    m_title->setText(row->title);
    m_place->setText(u"%1 · %2"_s.arg(categoryWord(row->category), row->pack));
    m_on->setChecked(row->isOn);
    m_level->clear();
    if (!row->rule)
        m_level->addItem(tr("as found"), QVariant());
    for (const Level level : {Level::Error, Level::Warning, Level::Info})
        m_level->addItem(levelIcon(level, palette()), levelWord(level), int(level));
    m_level->setCurrentIndex(
        m_level->findData(row->level ? QVariant(int(*row->level)) : QVariant()));
    m_level->setEnabled(row->isOn);
    m_restore->setEnabled(row->isChanged());
    QString html;
    const auto paragraph = [&html](const QString &head, const QString &text) {
        if (!text.isEmpty())
            html += u"<p><b>%1</b> %2</p>"_s.arg(head, text.toHtmlEscaped());
    };
    if (row->rule)
        // What a finding fills in is not known here.
        paragraph(tr("Says:"),
                  QString(row->rule->message).replace(u"%s"_s, u"…"_s).replace(u"%d"_s, u"…"_s));
    paragraph(row->rule ? tr("Why:") : tr("What:"), row->reason);
    paragraph(tr("Source:"), row->source);
    paragraph(tr("False alarms on this desk:"), recordWords(row->record));
    if (row->rule && !row->rule->examples.isEmpty())
        html += u"<p><b>%1</b></p>"_s.arg(tr("Examples:")) + examplesOf(*row->rule, palette());
    // For whoever writes them; an editor has read all by here.
    const QString name = row->rule ? tr("%1 (%2, line %3)")
                                         .arg(row->id, QFileInfo(row->rule->file).fileName())
                                         .arg(row->rule->line)
                                   : row->id;
    html += u"<p style='color:%1'>%2 %3</p>"_s.arg(
        palette().color(QPalette::PlaceholderText).name(),
        tr("Name in packs and profiles:").toHtmlEscaped(), name.toHtmlEscaped());
    m_text->setText(html);
}

} // namespace morat
