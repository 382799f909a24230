// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/store/Decision.h"

using namespace Qt::StringLiterals;

namespace morat {

bool changesText(Verb verb) {
    return verb == Verb::Accept || verb == Verb::Edit;
}

bool ignoresPlace(Verb verb) {
    return verb == Verb::IgnoreOnce || verb == Verb::ReportFalseAlarm;
}

bool isOfQuestion(Verb verb) {
    return verb >= Verb::Ask;
}

QString verbName(Verb verb) {
    switch (verb) {
    case Verb::Accept:
        return u"accept"_s;
    case Verb::Edit:
        return u"edit"_s;
    case Verb::IgnoreOnce:
        return u"ignore-once"_s;
    case Verb::IgnoreInArticle:
        return u"ignore-in-article"_s;
    case Verb::AlwaysAcceptWord:
        return u"always-accept-word"_s;
    case Verb::SwitchRuleOff:
        return u"switch-rule-off"_s;
    case Verb::ReportFalseAlarm:
        return u"report-false-alarm"_s;
    case Verb::Ask:
        return u"ask"_s;
    case Verb::Answer:
        return u"answer"_s;
    case Verb::Reword:
        return u"reword"_s;
    case Verb::SettleQuestion:
        return u"settle-question"_s;
    case Verb::ReopenQuestion:
        return u"reopen-question"_s;
    }
    return {};
}

} // namespace morat
