// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/actions/DeskMenus.h"

#include <QCoreApplication>
#include <QHash>
#include <QMenu>
#include <QMenuBar>

#include <algorithm>
#include <array>

namespace morat {

namespace {

struct MenuRow {
    Menu within;
    const char *title;
};

/// By Menu.
constexpr std::array menuRows{
    MenuRow{Menu::None, ""},
    MenuRow{Menu::None, QT_TRANSLATE_NOOP("DeskActions", "&File")},
    MenuRow{Menu::File, QT_TRANSLATE_NOOP("DeskActions", "Recent &files")},
    MenuRow{Menu::File, QT_TRANSLATE_NOOP("DeskActions", "&This draft's file")},
    MenuRow{Menu::ThisFile, QT_TRANSLATE_NOOP("DeskActions", "Read again in the &charset")},
    MenuRow{Menu::File, QT_TRANSLATE_NOOP("DeskActions", "Drafts that &come in")},
    MenuRow{Menu::File, QT_TRANSLATE_NOOP("DeskActions", "The &whole desk")},
    MenuRow{Menu::None, QT_TRANSLATE_NOOP("DeskActions", "&Edit")},
    MenuRow{Menu::None, QT_TRANSLATE_NOOP("DeskActions", "&Review")},
    MenuRow{Menu::Review, QT_TRANSLATE_NOOP("DeskActions", "&Ignore")},
    MenuRow{Menu::Review, QT_TRANSLATE_NOOP("DeskActions", "&Changes and new versions")},
    MenuRow{Menu::Review, QT_TRANSLATE_NOOP("DeskActions", "&Questions to the author")},
    MenuRow{Menu::Review, QT_TRANSLATE_NOOP("DeskActions", "&Typeset page")},
    MenuRow{Menu::Review, QT_TRANSLATE_NOOP("DeskActions", "&Doubtful typos")},
    MenuRow{Menu::None, QT_TRANSLATE_NOOP("DeskActions", "&Draft")},
    MenuRow{Menu::None, QT_TRANSLATE_NOOP("DeskActions", "&View")},
    MenuRow{Menu::View, QT_TRANSLATE_NOOP("DeskActions", "Text &size")},
    MenuRow{Menu::View, QT_TRANSLATE_NOOP("DeskActions", "L&anguage")},
    MenuRow{Menu::None, QT_TRANSLATE_NOOP("DeskActions", "&Help")},
};
static_assert(menuRows.size() == size_t(Menu::Help) + 1);

class MenuFiller {
public:
    explicit MenuFiller(QMenuBar &bar)
        : m_bar(bar) {}

    void add(QAction *action, Menu menu, int group) { opened(menu, group)->addAction(action); }

    void disableEmptyMenus() {
        for (QMenu *menu : std::as_const(m_menus)) {
            const auto refresh = [menu] {
                menu->setEnabled(std::ranges::any_of(menu->actions(), &QAction::isVisible));
            };
            for (const QAction *action : menu->actions())
                QObject::connect(action, &QAction::visibleChanged, menu, refresh);
            refresh();
        }
    }

private:
    /// The menu, with a line drawn where a group of it begins.
    QMenu *opened(Menu id, int group) {
        const MenuRow &row = menuRows.at(size_t(id));
        QMenu *menu = m_menus.value(id);
        if (row.within != Menu::None) {
            if (!menu)
                menu = opened(row.within, group)->addMenu(menuTitle(id));
        } else if (!menu) {
            menu = m_bar.addMenu(menuTitle(id));
        } else if (m_groups.value(id) != group) {
            menu->addSeparator();
        }
        m_menus.insert(id, menu);
        m_groups.insert(id, group);
        return menu;
    }
    QMenuBar &m_bar;
    QHash<Menu, QMenu *> m_menus;
    QHash<Menu, int> m_groups;
};

} // namespace

QString menuTitle(Menu menu) {
    return QCoreApplication::translate("DeskActions", menuRows.at(size_t(menu)).title);
}

void fillMenus(QMenuBar &bar, const ActionRegistry &actions) {
    MenuFiller filler(bar);
    for (const ActionRow &row : actionRows()) {
        if (row.menu == Menu::None)
            continue;
        for (QAction *action : actions.variants(row.id))
            filler.add(action, row.menu, row.group);
    }
    filler.disableEmptyMenus();
}

} // namespace morat
