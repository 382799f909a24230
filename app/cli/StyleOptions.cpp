// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/StyleOptions.h"

#include "data/DataFolder.h"
#include "rules/style/Profile.h"

using namespace Qt::StringLiterals;

namespace morat {

namespace {

const QString profileOption = u"profile"_s;
const QString packOption = u"pack"_s;
const QString strictnessOption = u"strictness"_s;
const QString modelOption = u"model"_s;

} // namespace

void addStyleOptions(QCommandLineParser &parser) {
    parser.addOptions(
        {{profileOption, Cli::tr("A publication's profile: its packs, levels and options."),
          Cli::tr("FILE")},
         {packOption, Cli::tr("A folder of rules, after the others; may be given again."),
          Cli::tr("DIR")},
         {strictnessOption,
          Cli::tr("How much of what is not sure becomes a warning: sparing, balanced or thorough."),
          Cli::tr("strictness")},
         {modelOption, Cli::tr("A language model that the newsroom trained on its own archive."),
          Cli::tr("file")}});
}

QList<NamedFile> styleFiles(const QCommandLineParser &parser) {
    return {{u"--"_s + profileOption, parser.value(profileOption)},
            {u"--"_s + modelOption, parser.value(modelOption)}};
}

Result<HouseStyle> styleFrom(const QCommandLineParser &parser) {
    StyleSources sources;
    sources.profile = parser.value(profileOption);
    sources.packs = parser.values(packOption);
    sources.newsroomModel =
        parser.isSet(modelOption) ? parser.value(modelOption) : defaultNewsroomModel();
    if (parser.isSet(strictnessOption)) {
        sources.strictness = strictnessNamed(parser.value(strictnessOption));
        if (!sources.strictness) {
            return failure(
                Cli::tr("“%1” is no strictness; there are sparing, balanced and thorough.")
                    .arg(parser.value(strictnessOption)));
        }
    }
    return loadHouseStyle(dataFolders(), sources).map([](HouseStyle style) {
        for (const QString &notice : noticesOf(style))
            complain(notice);
        return style;
    });
}

} // namespace morat
