// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/settings/Settings.h"
#include "rules/reading/SubstitutionDraft.h"

namespace morat {

/// Rules that somebody began to write and that nothing proves yet. They are in no pack and find
/// nothing; they wait with the settings until they are finished or thrown away.
class RuleDrafts {
public:
    explicit RuleDrafts(Settings &settings)
        : m_settings(settings) {}

    /// In the order in which they were begun. What cannot be read is left out.
    [[nodiscard]] QList<SubstitutionDraft> all() const;
    /// Keeps one, in place of the one that it was made of (`before`), where that is kept.
    void keep(const SubstitutionDraft &draft, const SubstitutionDraft &before);
    void drop(const SubstitutionDraft &draft);

private:
    void write(const QList<SubstitutionDraft> &drafts);

    Settings &m_settings;
};

} // namespace morat
