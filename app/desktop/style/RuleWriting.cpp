// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/style/RuleWriting.h"

#include "desktop/style/RuleEditor.h"

namespace morat {

void writeRule(StyleControl &style, const SubstitutionDraft &draft, const Answers &answers,
               QWidget *parent) {
    QSet<QString> taken;
    if (style.style()) {
        for (const RuleInfo &rule : rulesOf(*style.style()))
            taken.insert(rule.id);
    }
    SubstitutionDraft named = draft;
    named.id = named.category + u'.' + ruleSlug(named.title);
    for (int next = 2; taken.contains(named.id); ++next)
        named.id = named.category + u'.' + ruleSlug(named.title) + u'-' + QString::number(next);
    auto *editor = new RuleEditor(named, taken, {}, answers, parent);
    editor->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(editor, &RuleEditor::saveAsked, &style,
                     [&style, editor](const SubstitutionDraft &wanted) {
                         if (const Result<void> saved = style.saveRule(wanted, {}); !saved)
                             editor->refuse(saved.error().message);
                         else
                             editor->accept();
                     });
    editor->open();
}

} // namespace morat
