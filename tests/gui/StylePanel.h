// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "DeskFixture.h"

#include "desktop/style/SettingsDialog.h"

#include <QInputMethodEvent>
#include <QLineEdit>
#include <QTreeView>

// The settings of the house style beside a desk, driven as an editor drives them.
namespace morat {

using namespace Qt::StringLiterals;

/// A draft in which one rule of the shipped pack speaks.
inline constexpr const char *draftWithAMistake =
    "Sơn Bình sơ kết vụ xuân\n\nCó gần khoảng 500 hộ ở chợ phiên dự họp.\n";

/// That rule with its level, as openRules() gives it.
inline const QString doubled = u"style.doubled-approximation info"_s;

inline QString ruleText(const QString &id, const QString &wrong, const QString &right) {
    return u"extends: substitution\nid: style.%1\ncategory: style\nmessage: Viết “%s”.\n"
           "swap: {%2: %3}\nexamples: {bad: [%2], good: [%3]}\n"_s.arg(id, wrong, right);
}

/// As an input method writes Vietnamese.
inline void type(QWidget *field, const QString &text) {
    QInputMethodEvent event;
    event.setCommitString(text);
    QApplication::sendEvent(field, &event);
}

/// The settings of a desk, by the names that a screen reader reads.
class Panel {
public:
    explicit Panel(DeskFixture &desk)
        : m_desk(desk) {}

    void open() {
        m_desk.press(Qt::Key_Comma, Qt::ControlModifier);
        QTRY_VERIFY(dialog() && dialog()->isVisible());
        QApplication::setActiveWindow(dialog());
        QTRY_VERIFY(view()->model()->rowCount() > 60);
    }
    [[nodiscard]] SettingsDialog *dialog() const {
        return m_desk.window().findChild<SettingsDialog *>();
    }
    template <typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const {
        for (Widget *widget : dialog()->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }
    template <typename Widget>
    [[nodiscard]] Widget *saying(const QString &text) const {
        for (Widget *widget : dialog()->findChildren<Widget *>()) {
            if (QString(widget->text()).remove(u'&') == text)
                return widget;
        }
        return nullptr;
    }
    [[nodiscard]] QTreeView *view() const { return named<QTreeView>(u"Rules"_s); }
    [[nodiscard]] QString current() const {
        return view()->currentIndex().siblingAtColumn(0).data(Qt::ToolTipRole).toString();
    }
    void search(const QString &words) const {
        auto *field = named<QLineEdit>(u"Search the rules"_s);
        field->setFocus();
        field->selectAll();
        type(field, words);
        QTest::keyClick(field, Qt::Key_Return);
    }

private:
    DeskFixture &m_desk;
};

inline QStringList openRules(DeskFixture &desk) {
    QStringList rules;
    for (qsizetype i = 0; desk.session() && i < desk.session()->findings().size(); ++i) {
        const Finding &finding = desk.session()->findings().at(i).finding;
        if (desk.session()->isOpen(i))
            rules.append(finding.rule + u' ' + levelName(finding.level));
    }
    return rules;
}

} // namespace morat
