// SPDX-License-Identifier: GPL-3.0-or-later
#include "translations/Translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace {

void install(QCoreApplication &application, const QString &name) {
    auto *translator = new QTranslator(&application);
    if (translator->load(u":/morat/translations/"_s + name))
        QCoreApplication::installTranslator(translator);
    else
        qWarning("morat: no translation %s", qUtf8Printable(name));
}

} // namespace

namespace morat {

void installTranslations(QCoreApplication &application, const QString &language) {
    if (language == u"en") {
        QLocale::setDefault(QLocale(QLocale::English));
        install(application, u"morat_en.qm"_s); // plural forms
        return;
    }
    QLocale::setDefault(QLocale(QLocale::Vietnamese, QLocale::Vietnam));
    // Qt has no Vietnamese of its own: the words of its dialogs are ours.
    install(application, u"qt_vi.qm"_s);
    install(application, u"morat_vi.qm"_s);
}

} // namespace morat
